import { dayFrom } from '../../components/day-from.js';

/** What a line of minutes becomes that begins with a slash. */
export type Shortcut =
  { kind: 'decision'; text: string } | { kind: 'action'; text: string; owner: Candidate | null; dueOn: string | null };

/** Somebody a task can be given to, as they are called. */
export interface Candidate {
  personId: string;
  name: string;
}

/** The words are the same in both languages of the interface: whoever learned one keeps it. */
const COMMANDS: Readonly<Record<string, Shortcut['kind']>> = {
  aufgabe: 'action',
  task: 'action',
  beschluss: 'decision',
  decision: 'decision',
};

const COMMAND = /^\/(\p{L}+)\s+(\S.*)$/u;
/** "bis 28.3." or, after a comma, "28.3." */
const DUE = /(?:[\s,;]+(?:bis|by)\s+(?:zum\s+)?|\s*[,;]\s*)(\d{1,2})\.(\d{1,2})\.?(\d{4}|\d{2})?\s*\.?$/iu;
const SALUTATION = /^(?:frau|herrn?|mrs|ms|mr)\.?\s+/iu;

/**
 * Reads "/aufgabe Weidengrund, Kursliste für den Lernlotsen, bis 28.3.": to whom, what, until when, with or without commas. The name is
 * one of the candidates' last or full names and stands first; a day without a year is the next such day from `today` on.
 */
export function readShortcut(line: string, candidates: readonly Candidate[], today: string): Shortcut | undefined {
  const [, command = '', rest = ''] = COMMAND.exec(line.trim()) ?? [];
  const kind = COMMANDS[command.toLowerCase()];
  if (!kind) return undefined;
  if (kind === 'decision') return { kind, text: rest };
  const due = DUE.exec(rest);
  const dueOn = due ? dayFrom({ day: due[1] ?? '', month: due[2] ?? '', year: due[3] }, today) : null;
  const told = dueOn && due ? rest.slice(0, due.index) : rest;
  const addressed = told.replace(SALUTATION, '');
  const owner = candidates.find((candidate) => namesOf(candidate).some((name) => startsWithName(addressed, name))) ?? null;
  return { kind, owner, dueOn, text: owner ? withoutName(addressed, owner) : told.trim() };
}

/** The line somebody is writing in, and where it stands in the text. */
export interface WrittenLine {
  text: string;
  from: number;
  to: number;
}

export function lineAt(text: string, place: number): WrittenLine {
  const from = text.lastIndexOf('\n', place - 1) + 1;
  const end = text.indexOf('\n', place);
  const to = end < 0 ? text.length : end;
  return { text: text.slice(from, to), from, to };
}

/** The text without a line that became something else. After the last one an empty line stays, to go on writing. */
export function withoutLine(text: string, { from, to }: WrittenLine): string {
  return text.slice(0, from) + text.slice(to + 1);
}

function namesOf({ name }: Candidate): string[] {
  const parts = name.split(' ');
  return [name, parts.at(-1) ?? name];
}

function startsWithName(text: string, name: string): boolean {
  const begins = text.slice(0, name.length).toLocaleLowerCase() === name.toLocaleLowerCase();
  return begins && /^[\s:,]/.test(text.slice(name.length));
}

function withoutName(text: string, owner: Candidate): string {
  const name = namesOf(owner).find((one) => startsWithName(text, one)) ?? '';
  return text
    .slice(name.length)
    .replace(/^[\s:,]+/, '')
    .trim();
}
