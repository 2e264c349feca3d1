import type { Language } from '@knotenpunkt/shared';
import { fill } from '../../../platform/i18n/index.js';
import type { Recipient } from '../message.kinds.js';
import { de } from './de.js';
import { en } from './en.js';

export const EMAIL_TEXTS: Record<Language, typeof de> = { de, en };

/** The salutation every mail begins with, in the recipient's language. */
export function greetingFor({ name, language }: Recipient): string {
  const texts = EMAIL_TEXTS[language];
  return name === null ? texts.greetingWithoutName : fill(texts.greeting, { name });
}

/** "Mit freundlichen Grüßen", and who signs. */
export function closingBy(language: Language, ...signatories: string[]): string[] {
  return [EMAIL_TEXTS[language].closing, ...signatories];
}
