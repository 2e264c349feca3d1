import type { Language } from '@knotenpunkt/shared';
import { de } from './de.js';
import { en } from './en.js';

export const ROUND_TEXTS: Record<Language, typeof de> = { de, en };
