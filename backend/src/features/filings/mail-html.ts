import { compile } from 'html-to-text';
import { TEXT_READ } from './read-mail.js';

/** Deeper and longer pages than these are no letters. */
const MOST_CHARACTERS = TEXT_READ * 4;
const LIMITS = { maxDepth: 60, maxChildNodes: 4_000, ellipsis: '' };

const convert = compile({
  wordwrap: false,
  limits: LIMITS,
  selectors: [
    { selector: 'img', format: 'skip' },
    { selector: 'style', format: 'skip' },
    { selector: 'a', options: { ignoreHref: true, noAnchorUrl: true } },
    { selector: 'p', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
    { selector: 'ul', options: { itemPrefix: '- ' } },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
    { selector: 'table', options: { uppercaseHeaderCells: false } },
  ],
});

/**
 * Letters and newsletters have a few thousand tags. Parsing takes the square of their depth: pages with more are not built as a tree,
 * but read with their tags left out.
 */
const MOST_TAGS = 10_000;

/** What a mail in HTML says, as plain text: nothing of it is ever shown as HTML. */
export function textOfHtml(html: string): string {
  const read = html.slice(0, MOST_CHARACTERS);
  const tags = read.match(/<[a-z/]/gi)?.length ?? 0;
  return tags > MOST_TAGS ? withoutTags(read) : convert(read);
}

function withoutTags(html: string): string {
  const parts: string[] = [];
  let silent = false;
  for (const piece of html.split(/(<[^<>]*>)/)) {
    if (/^<(?:style|script)\b/i.test(piece)) silent = true;
    else if (/^<\/(?:style|script)\b/i.test(piece)) silent = false;
    else if (/^<(?:br|p|div|tr|li|h\d)\b/i.test(piece)) parts.push('\n');
    else if (!silent && !piece.startsWith('<')) parts.push(piece);
  }
  return parts.join('');
}
