import type { Language } from '@knotenpunkt/shared';
import { fill } from '../../../platform/i18n/index.js';
import { greetingOf } from '../../../platform/mail/index.js';
import { de } from './de.js';
import { en } from './en.js';

export const EMAIL_TEXTS: Record<Language, typeof de> = { de, en };

/** Whom a mail greets. */
interface Greeted {
  name: string | null;
  language: Language;
  /** The salutation somebody has of their own. */
  addressLine?: string | null;
}

/** How a mail begins, in the language of who gets it. */
export function greetingFor({ name, language, addressLine }: Greeted): string {
  if (addressLine) return greetingOf(addressLine);
  const texts = EMAIL_TEXTS[language];
  return name === null ? texts.greetingWithoutName : fill(texts.greeting, { name });
}

/** "Mit freundlichen Grüßen", and who signs. */
export function closingBy(language: Language, ...signatories: string[]): string[] {
  return [EMAIL_TEXTS[language].closing, ...signatories];
}
