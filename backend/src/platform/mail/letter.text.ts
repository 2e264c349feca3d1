import type { AddressedLetter, Letter, LetterBlock, Letterhead, LetterLink } from './letter.js';
import { Lines, textOf } from './letter.lines.js';
import { OncePer } from './once-per.js';
import { MAIL_TEXTS, type MailTexts } from './texts/index.js';

type Block<Type extends LetterBlock['type']> = Extract<LetterBlock, { type: Type }>;

/** Longest line of the plain text; addresses of links are never broken. RFC 5322, 2.1.1 asks for at most 78. */
const WIDTH = 72;

const BLOCKS = new OncePer<LetterBlock, Lines>();
const FEET = new OncePer<Letterhead, Lines>();

/** The complete letter as plain text: whoever reads only this misses nothing. */
export function letterText(addressed: AddressedLetter): string {
  return textOf(letterTextLines(addressed));
}

export function letterTextLines({ letter, letterhead, language }: AddressedLetter): Lines[] {
  const { body, closing, reason, unsubscribe } = letter;
  const texts = MAIL_TEXTS[language];
  return [
    paragraph(letterhead.name.toUpperCase(), letterhead.tagline),
    ...some(letter.kicker).map((kicker) => paragraph(kicker)),
    paragraph(wrapped(letter.heading.toUpperCase())),
    paragraph(wrapped(letter.greeting)),
    ...body.map((block) => BLOCKS.of(block, language, () => paragraph(blockText(block, texts)))),
    FEET.of(
      letterhead,
      JSON.stringify([language, closing, reason, unsubscribe]),
      () => new Lines(end(letter, letterhead, texts)),
    ),
  ];
}

/** With the empty line after it. */
function paragraph(...lines: readonly (string | null)[]): Lines {
  return new Lines(`${lines.filter((line) => line !== null).join('\n')}\n\n`);
}

function end(letter: Letter, letterhead: Letterhead, texts: MailTexts): string {
  const paragraphs = [
    letter.closing.map((line) => wrapped(line)).join('\n'),
    `-- \n${wrapped(`${letter.reason} ${texts.notTracked}`)}`,
    [letterhead.name, ...letterhead.addressLines].map((line) => wrapped(line)).join('\n'),
    footLinks(letterhead, letter, texts),
  ];
  return `${paragraphs.join('\n\n')}\n`;
}

function footLinks({ imprintUrl, privacyUrl }: Letterhead, { unsubscribe }: Letter, texts: MailTexts): string {
  const links = [`${texts.imprint}: ${imprintUrl}`, `${texts.privacy}: ${privacyUrl}`];
  if (unsubscribe) links.push(`${texts.unsubscribe}: ${unsubscribe.url}`);
  return links.join('\n');
}

function blockText(block: LetterBlock, texts: MailTexts): string {
  switch (block.type) {
    case 'text':
    case 'note':
      return wrapped(block.text);
    case 'heading':
      return wrapped(block.text.toUpperCase());
    case 'facts':
      return labelledText(block.facts.map(({ label, value, detail }) => ({ label: `${label}:`, lines: [value, detail] })));
    case 'links':
      return [...some(block.intro), ...block.links.map(linkText)].join('\n\n');
    case 'changes':
      return [wrapped(block.title.toUpperCase()), ...block.changes.map((change) => changeText(change, texts))].join('\n\n');
    case 'tasks':
      return block.tasks.map(taskText).join('\n\n');
    case 'list':
      return labelledText(block.items.map(({ label = '-', text, detail }) => ({ label, lines: [text, detail] })));
    case 'code':
      return `  ${block.label}: ${block.code}`;
  }
}

function linkText({ label, url }: LetterLink): string {
  return `  ${label}\n  ${url}`;
}

function changeText({ label, before, after }: Block<'changes'>['changes'][number], texts: MailTexts): string {
  const now = { label: `${texts.now}:`, lines: [after ?? texts.nothing] };
  const then = { label: `${texts.before}:`, lines: some(before) };
  return `${label}\n${labelledText(before === null ? [now] : [now, then])}`;
}

function taskText({ text, due, detail, link: { label, url } }: Block<'tasks'>['tasks'][number]): string {
  const about = [...some(due), ...some(detail)].join(' · ');
  return labelledText([{ label: '-', lines: [text, about || undefined, `${label}: ${url}`] }]);
}

/** Labels in one column, what they say in the next. */
function labelledText(rows: readonly { label: string; lines: readonly (string | undefined)[] }[]): string {
  const column = Math.max(...rows.map(({ label }) => label.length)) + 2;
  return rows
    .map(({ label, lines }) => {
      const all = wrapped(lines.filter((line) => line !== undefined).join('\n'), WIDTH - column).split('\n');
      return all.map((line, index) => (index === 0 ? label : '').padEnd(column) + line).join('\n');
    })
    .join('\n');
}

function some(text: string | null | undefined): string[] {
  return text === null || text === undefined ? [] : [text];
}

function wrapped(text: string, width = WIDTH): string {
  return text
    .split('\n')
    .map((line) => wrappedLine(line, width))
    .join('\n');
}

function wrappedLine(line: string, width: number): string {
  const lines: string[] = [];
  for (const word of line.split(/ +/)) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}
