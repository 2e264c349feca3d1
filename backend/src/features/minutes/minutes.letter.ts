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
  /** The name of whose office it is a copy for; null in the person's own. */
  officeFor: string | null;
  /** What is open for the person. */
  own: readonly MinutesActionItem[];
  /** Where the person reports on an item. */
  reportAt: (item: MinutesActionItem) => string;
}

/** Writes the minutes as a letter: first what the recipient has to do, then what was decided, then what was said. */
export function minutesLetter(content: MinutesLetter): Letter {
  const { language, document, letterhead, recipient, own, officeFor } = content;
  const { meeting, contact, edition } = document;
  const texts = MINUTES_TEXTS[language];
  const kind = edition > 1 ? 'correction' : 'minutes';
  const day = meeting.day === null ? '' : dayText(meeting.day, language);
  const values = { title: meeting.title, day, name: officeFor ?? '' };
  const subject = fill(texts.subject[kind], values);
  return {
    subject: officeFor === null ? subject : fill(texts.copy.subject, { subject, ...values }),
    preview: own.length === 0 || officeFor !== null ? texts.preview.nothing : counted(texts.preview, own.length),
    kicker: [texts.kicker[kind], ...(meeting.group ? [meeting.group] : [])].join(' · '),
    heading: meeting.title,
    greeting: greetingFor({ ...recipient, language }),
    body: [
      { type: 'text', text: fill(texts.opening[kind], values) },
      ...(officeFor === null ? [] : [{ type: 'text' as const, text: fill(texts.copy.opening, values) }]),
      ...(document.note ? [{ type: 'text' as const, text: document.note }] : []),
      ...ownTasks(content, texts),
      ...decisions(document, texts),
      ...whatWasSaid(document, texts),
      ...agreed(content, texts),
      ...circumstances(content, texts),
    ],
    closing: closingBy(language, ...(contact ? [contact.name, contact.email] : [letterhead.name])),
    reason: fill(officeFor === null ? texts.reason : texts.copy.reason, values),
  };
}

function counted(texts: { task: string; tasks: string }, count: number): string {
  return count === 1 ? texts.task : fill(texts.tasks, { count });
}

function ownTasks(content: MinutesLetter, texts: MinutesTexts): LetterBlock[] {
  const { own, officeFor, document, language, reportAt } = content;
  if (own.length === 0) return [];
  const tasks = own.map((item) => ({
    text: item.text,
    ...(item.dueOn && { due: fill(texts.due, { day: dayText(item.dueOn, language) }) }),
    ...origin(item, document, texts),
    link: { label: texts.report, url: reportAt(item) },
  }));
  if (officeFor !== null) return tasksOf(officeFor, tasks, texts);
  return [
    { type: 'heading', text: counted(texts.own, own.length) },
    { type: 'tasks', tasks },
    { type: 'note', text: texts.report_note },
  ];
}

/** In a copy they are named only: whoever has taken on a task reports on it. */
function tasksOf(
  name: string,
  tasks: readonly { text: string; due?: string; detail?: string }[],
  texts: MinutesTexts,
): LetterBlock[] {
  const items = tasks.map(({ text, due, detail }) => ({ text, detail: [due, detail].filter(Boolean).join(', ') }));
  return [
    { type: 'heading', text: fill(texts.copy.tasks, { name }) },
    { type: 'list', items },
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
