import type { AddressedLetter, LetterBlock } from './letter.js';
import { MAIL_TEXTS } from './texts/index.js';

/** Longest line of the plain text; addresses of links are never broken. RFC 5322, 2.1.1 asks for at most 78. */
const WIDTH = 72;

/** The complete letter as plain text: whoever reads only this misses nothing. */
export function letterText({ letter, letterhead, language }: AddressedLetter): string {
  const texts = MAIL_TEXTS[language];
  const head = [letterhead.name.toUpperCase(), letterhead.tagline].filter((line) => line !== null);
  const paragraphs = [
    head.join('\n'),
    letter.kicker,
    wrapped(letter.heading.toUpperCase()),
    wrapped(letter.greeting),
    ...letter.body.map(blockText),
    letter.closing.map((line) => wrapped(line)).join('\n'),
    `-- \n${wrapped(`${letter.reason} ${texts.notTracked}`)}`,
    [letterhead.name, ...letterhead.addressLines].map((line) => wrapped(line)).join('\n'),
    `${texts.imprint}: ${letterhead.imprintUrl}\n${texts.privacy}: ${letterhead.privacyUrl}`,
  ];
  return `${paragraphs.filter((paragraph) => paragraph !== undefined).join('\n\n')}\n`;
}

function blockText(block: LetterBlock): string {
  switch (block.type) {
    case 'text':
    case 'note':
      return wrapped(block.text);
    case 'facts':
      return factsText(block.facts);
    case 'links':
      return block.links.map(({ label, url }) => `  ${label}\n  ${url}`).join('\n\n');
    case 'code':
      return `  ${block.label}: ${block.code}`;
  }
}

/** Labels in one column, values in the next. */
function factsText(facts: readonly { label: string; value: string }[]): string {
  const column = Math.max(...facts.map(({ label }) => label.length)) + 3;
  return facts
    .map(({ label, value }) => {
      const lines = wrapped(value, WIDTH - column).split('\n');
      return lines.map((line, index) => (index === 0 ? `${label}:` : '').padEnd(column) + line).join('\n');
    })
    .join('\n');
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
