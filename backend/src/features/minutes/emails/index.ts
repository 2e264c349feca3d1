import type { Language } from '@knotenpunkt/shared';
import { de } from './de.js';
import { en } from './en.js';

export type MinutesTexts = typeof de;

export const MINUTES_TEXTS: Record<Language, MinutesTexts> = { de, en };
