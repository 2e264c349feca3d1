import type { Language } from '@knotenpunkt/shared';
import { dayText, fill, spanText } from '../../platform/i18n/index.js';
import type { Letter, LetterBlock, LetterFact, Letterhead } from '../../platform/mail/index.js';
import { closingBy, greetingFor } from '../messages/index.js';
import { MINUTES_TEXTS, type MinutesTexts } from './emails/index.js';
import type { MinutesActionItem, MinutesDocument } from './minutes.document.js';

/** What one letter with minutes is made from. */
export interface MinutesLetter {
  language: Language;
  recipient: { name: string | null; addressLine: string | null };
  letterhead: Letterhead;
  document: MinutesDocument;
  /** What is open for the recipient, each with the address to report on it. */
  own: readonly { item: MinutesActionItem; url: string }[];
}

/** Writes the minutes as a letter: first what the recipient has to do, then what was decided, then what was said. */
export function minutesLetter(content: MinutesLetter): Letter {
  const { language, document, letterhead, recipient, own } = content;
  const { meeting, contact, edition } = document;
  const texts = MINUTES_TEXTS[language];
  const kind = edition > 1 ? 'correction' : 'minutes';
  const values = { title: meeting.title, day: meeting.day === null ? '' : dayText(meeting.day, language) };
  return {
    subject: fill(texts.subject[kind], values),
    preview: own.length === 0 ? texts.preview.nothing : counted(texts.preview, own.length),
    kicker: [texts.kicker[kind], ...(meeting.group ? [meeting.group] : [])].join(' · '),
    heading: meeting.title,
    greeting: greetingTo(recipient, language),
    body: [
      { type: 'text', text: fill(texts.opening[kind], values) },
      ...(document.note ? [{ type: 'text' as const, text: document.note }] : []),
      ...ownTasks(content, texts),
      ...decisions(document, texts),
      ...whatWasSaid(document, texts),
      ...agreed(content, texts),
      ...circumstances(content, texts),
    ],
    closing: closingBy(language, ...(contact ? [contact.name, contact.email] : [letterhead.name])),
    reason: fill(texts.reason, values),
  };
}

/** How a letter to somebody begins. */
export function greetingTo({ name, addressLine }: MinutesLetter['recipient'], language: Language): string {
  if (!addressLine) return greetingFor({ name, language, address: '' });
  return /[,!.]$/.test(addressLine) ? addressLine : `${addressLine},`;
}

function counted(texts: { task: string; tasks: string }, count: number): string {
  return count === 1 ? texts.task : fill(texts.tasks, { count });
}

function ownTasks({ own, language, document }: MinutesLetter, texts: MinutesTexts): LetterBlock[] {
  if (own.length === 0) return [];
  const tasks = own.map(({ item, url }) => ({
    text: item.text,
    ...(item.dueOn && { due: fill(texts.due, { day: dayText(item.dueOn, language) }) }),
    ...origin(item, document, texts),
    link: { label: texts.report, url },
  }));
  return [
    { type: 'heading', text: counted(texts.own, own.length) },
    { type: 'tasks', tasks },
    { type: 'note', text: texts.report_note },
  ];
}

/** "aus TOP 3" */
function origin(
  { here, agendaItemId }: MinutesActionItem,
  { agenda }: MinutesDocument,
  texts: MinutesTexts,
): { detail?: string } {
  if (!here) return { detail: texts.earlier };
  const number = agenda.findIndex(({ id }) => id === agendaItemId) + 1;
  return number > 0 ? { detail: fill(texts.from_item, { number }) } : {};
}

function decisions({ decisions: taken }: MinutesDocument, texts: MinutesTexts): LetterBlock[] {
  if (taken.length === 0) return [];
  const items = taken.map(({ number, text, vote }) => ({
    ...(number && { label: number }),
    text,
    ...(vote && { detail: vote }),
  }));
  return [
    { type: 'heading', text: texts.decisions },
    { type: 'list', items },
  ];
}

function whatWasSaid({ agenda }: MinutesDocument, texts: MinutesTexts): LetterBlock[] {
  if (agenda.length === 0) return [];
  const items = agenda.map(({ title, minutes }, index) => ({
    label: fill(texts.item, { number: index + 1 }),
    text: title,
    ...(minutes && { detail: minutes }),
  }));
  return [
    { type: 'heading', text: texts.said },
    { type: 'list', items },
  ];
}

function agreed({ document, language }: MinutesLetter, texts: MinutesTexts): LetterBlock[] {
  const here = document.actionItems.filter((item) => item.here && item.state !== 'dropped');
  if (here.length === 0) return [];
  const items = here.map(({ text, owner, dueOn }) => ({
    text,
    detail: [owner ?? texts.nobody, dueOn && fill(texts.due, { day: dayText(dueOn, language) })].filter(Boolean).join(', '),
  }));
  return [
    { type: 'heading', text: texts.agreed },
    { type: 'list', items },
  ];
}

function circumstances({ document, language }: MinutesLetter, texts: MinutesTexts): LetterBlock[] {
  const { present, excused, next } = document;
  const facts: LetterFact[] = [
    ...(present.length > 0 ? [{ label: texts.present, value: present.join('\n') }] : []),
    ...(excused.length > 0 ? [{ label: texts.excused, value: excused.join('\n') }] : []),
    ...(next
      ? [{ label: texts.next, value: spanText(next.starts, next.ends, language), weight: 'strong' as const, ...placed(next) }]
      : []),
  ];
  return facts.length > 0 ? [{ type: 'facts', facts }] : [];
}

function placed({ placeName }: { placeName: string | null }): { detail?: string } {
  return placeName ? { detail: placeName } : {};
}
