import type { Language } from '@knotenpunkt/shared';
import { de } from './de.js';
import { en } from './en.js';

export type PartnerTexts = typeof de;

export const PARTNER_TEXTS: Record<Language, PartnerTexts> = { de, en };
