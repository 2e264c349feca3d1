import type { ContactKind, NextStep } from '@knotenpunkt/shared';
import { dayFrom } from '../../components/day-from.js';

/** Somebody a note can name, as they are called. */
export interface Candidate {
  id: string;
  name: string;
}

/** What a line of the logger says. */
export interface ReadLine {
  /** Told by a leading word. */
  kind?: ContactKind;
  text: string;
  persons: Candidate[];
  nextStep: NextStep | null;
}

/** Leading words are the same in both languages of the interface: whoever learned one keeps it. */
const WORDS: Readonly<Record<string, ContactKind>> = {
  anruf: 'call',
  telefonat: 'call',
  call: 'call',
  besuch: 'visit',
  gespräch: 'visit',
  visit: 'visit',
  mail: 'mail',
  'e-mail': 'mail',
  email: 'mail',
  brief: 'letter',
  letter: 'letter',
};

const LEADING = /^\s*(\p{L}[\p{L}-]*)\s*:\s*/u;
const NEXT_STEP = /(?:^|\s)!\s?(\d{1,2})\.(\d{1,2})\.?(\d{4}|\d{2})?(?=\s|$)/u;
const OPEN_MENTION = /(?:^|\s)@([\p{L}-]*(?: [\p{L}-]*)?)$/u;

/**
 * Reads "Anruf: Unterschrift folgt, sagt @Steinlage !20.3. nachfragen": how, what, who, and what next by when. People are told by
 * their last or full names, as far as these tell them apart; a day without a year is the next such day from `today` on.
 */
export function readLine(line: string, candidates: readonly Candidate[], today: string): ReadLine {
  const kind = kindOf(line);
  const told = kind ? line.replace(LEADING, '') : line;
  const step = NEXT_STEP.exec(told);
  const dueOn = step ? dayFrom({ day: step[1] ?? '', month: step[2] ?? '', year: step[3] }, today) : null;
  const before = step && dueOn ? told.slice(0, step.index) : told;
  const after = step && dueOn ? told.slice(step.index + step[0].length).trim() : '';
  const { text, persons } = withoutMentions(before, candidates);
  return {
    ...(kind && { kind }),
    // A line that is nothing but its next step says that much.
    text: text || after,
    persons,
    nextStep: dueOn ? { dueOn, text: text && after ? after : null } : null,
  };
}

/** Who may be meant by the name somebody is just typing at the end of the line. */
export function suggestedFor(line: string, candidates: readonly Candidate[]): Candidate[] {
  const [, typed] = OPEN_MENTION.exec(line) ?? [];
  if (typed === undefined) return [];
  const begun = folded(typed);
  const fitting = candidates.filter(({ name }) => namesOf(name).some((one) => folded(one).startsWith(begun)));
  return fitting.some(({ name }) => folded(name) === begun) ? [] : fitting;
}

/** The line with the name somebody is just typing written out. */
export function withMention(line: string, { name }: Candidate): string {
  return line.replace(OPEN_MENTION, (found) => `${/^\s/.test(found) ? ' ' : ''}@${name} `);
}

function kindOf(line: string): ContactKind | undefined {
  const [, word = ''] = LEADING.exec(line) ?? [];
  return WORDS[word.toLocaleLowerCase()];
}

/** The text with names instead of mentions, and who is named; longer names are looked for first. */
function withoutMentions(line: string, candidates: readonly Candidate[]): { text: string; persons: Candidate[] } {
  const persons: Candidate[] = [];
  const text = line.replace(/@(?=\p{L})/gu, (sign, at: number) => {
    const person = named(line.slice(at + 1), candidates);
    if (!person) return sign;
    if (!persons.includes(person)) persons.push(person);
    return '';
  });
  return { text: text.trim(), persons };
}

function named(text: string, candidates: readonly Candidate[]): Candidate | undefined {
  const whole = candidates.find(({ name }) => startsWithName(text, name));
  if (whole) return whole;
  const byLastName = candidates.filter(({ name }) => startsWithName(text, lastNameOf(name)));
  return byLastName.length === 1 ? byLastName[0] : undefined;
}

function startsWithName(text: string, name: string): boolean {
  return folded(text).startsWith(folded(name)) && !/^[\p{L}-]/u.test(text.slice(name.length));
}

function namesOf(name: string): string[] {
  return [name, ...name.split(' ')];
}

function lastNameOf(name: string): string {
  return name.split(' ').at(-1) ?? name;
}

function folded(text: string): string {
  return text.toLocaleLowerCase();
}
