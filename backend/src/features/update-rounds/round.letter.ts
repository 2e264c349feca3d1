import type { Language } from '@knotenpunkt/shared';
import { dayText, fill } from '../../platform/i18n/index.js';
import type { Letter, LetterBlock } from '../../platform/mail/index.js';
import { closingBy, greetingFor } from '../messages/index.js';
import { ROUND_TEXTS } from './emails/index.js';

/** What one letter of a round is made from. */
export interface RoundLetter {
  kind: 'request' | 'reminder';
  language: Language;
  recipient: { name: string | null; addressLine: string | null };
  /** The name of whose office it is a copy for; null in the letter itself. */
  officeFor: string | null;
  organisation: string;
  dueOn: string;
  /** What the coordination writes, in this language. */
  text: string;
  contact: { name: string; email: string };
  url: string;
}

/** Asks whether the data of an organisation still holds, or asks once more. */
export function roundLetter(content: RoundLetter): Letter {
  const { kind, language, recipient, officeFor, organisation, text, contact, url } = content;
  const texts = ROUND_TEXTS[language];
  const values = { organisation, day: dayText(content.dueOn, language), name: officeFor ?? '' };
  const subject = fill(texts.subject[kind], values);
  return {
    subject: officeFor === null ? subject : fill(texts.copy.subject, { subject, ...values }),
    preview: fill(texts.preview, values),
    kicker: texts.kicker[kind],
    heading: texts.heading,
    greeting: greetingFor({ ...recipient, language }),
    body: [
      ...(kind === 'reminder' ? [textOf(fill(texts.reminding, values))] : []),
      ...(officeFor === null ? [] : [textOf(fill(texts.copy.opening, values))]),
      ...text.split(/\n{2,}/).map((paragraph) => textOf(paragraph.trim())),
      {
        type: 'facts',
        facts: [
          { label: texts.organisation, value: organisation, weight: 'main' },
          { label: texts.due, value: values.day, weight: 'strong' },
        ],
      },
      { type: 'links', links: [{ label: texts.open, url }] },
      { type: 'note', text: officeFor === null ? texts.code_note : fill(texts.copy.code_note, values) },
    ],
    closing: closingBy(language, contact.name, contact.email),
    reason: fill(officeFor === null ? texts.reason : texts.copy.reason, values),
    replyTo: { name: contact.name, address: contact.email },
    ...(kind === 'reminder' && {
      unsubscribe: {
        url: `${url}/erinnerungen`,
        mailto: `${contact.email}?subject=${encodeURIComponent(texts.no_reminders)}`,
      },
    }),
  };
}

/** The one-time code, in a mail of its own. */
export function codeLetter(
  { language, recipient, organisation, contact }: Omit<RoundLetter, 'kind' | 'officeFor' | 'dueOn' | 'text' | 'url'>,
  code: string,
): Letter {
  const texts = ROUND_TEXTS[language].code;
  return {
    subject: fill(texts.subject, { organisation }),
    preview: texts.preview,
    kicker: ROUND_TEXTS[language].kicker.request,
    heading: texts.heading,
    greeting: greetingFor({ ...recipient, language }),
    body: [
      textOf(fill(texts.opening, { organisation })),
      { type: 'code', label: texts.label, code },
      { type: 'note', text: texts.note },
    ],
    closing: closingBy(language, contact.name, contact.email),
    reason: texts.reason,
    replyTo: { name: contact.name, address: contact.email },
  };
}

const textOf = (text: string): LetterBlock => ({ type: 'text', text });
