import type { Language } from '@knotenpunkt/shared';
import { de } from './de.js';
import { en } from './en.js';

export type MailTexts = typeof de;

export const MAIL_TEXTS: Record<Language, MailTexts> = { de, en };
