import type { Language } from '@knotenpunkt/shared';
import { blockRow } from './letter.blocks.html.js';
import type { AddressedLetter, Letter, LetterBlock, Letterhead } from './letter.js';
import { Lines, textOf } from './letter.lines.js';
import { THREAD } from './letter.thread.html.js';
import {
  ADDITIONS,
  BODY,
  EDGE,
  escaped,
  FONT,
  FOOT,
  INK,
  link,
  PAPER,
  paragraph,
  row,
  SMALL,
  TABLE,
  withBreaks,
} from './letter.parts.html.js';
import { OncePer } from './once-per.js';
import { MAIL_TEXTS, type MailTexts } from './texts/index.js';

const HEADS = new OncePer<Letterhead, Lines>();
const BLOCKS = new OncePer<LetterBlock, Lines>();
const FEET = new OncePer<Letterhead, Lines>();

/**
 * The letter as HTML for mail programs: tables, inline styles, 600 px, nothing loaded from anywhere. The style block only
 * adds the narrow and the dark version.
 */
export function letterHtml(addressed: AddressedLetter): string {
  return textOf(letterHtmlLines(addressed));
}

export function letterHtmlLines({ letter, letterhead, language }: AddressedLetter): Lines[] {
  const { subject, preview, body, closing, reason, unsubscribe } = letter;
  const texts = MAIL_TEXTS[language];
  return [
    HEADS.of(letterhead, JSON.stringify([language, subject, preview]), () => new Lines(begin(letter, letterhead, language))),
    new Lines(`${row(26, opening(letter))}\n`),
    ...body.map((block) => BLOCKS.of(block, language, () => new Lines(`${blockRow(block, texts)}\n`))),
    FEET.of(
      letterhead,
      JSON.stringify([language, closing, reason, unsubscribe]),
      () => new Lines(end(letter, letterhead, texts)),
    ),
  ];
}

function begin(letter: Letter, letterhead: Letterhead, language: Language): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no">
<title>${escaped(letter.subject)}</title>
<style>${ADDITIONS}</style>
</head>
<body class="bg" style="margin:0;padding:0;background:${PAPER};-webkit-text-size-adjust:100%">
${preview(letter)}<div role="main">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" class="bg" style="background:${PAPER}"><tr><td align="center" style="padding:24px 0">
<table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0" class="w sf" style="width:600px;background:#ffffff">
${row(26, head(letterhead))}
${row(16, THREAD)}
`;
}

function end(letter: Letter, letterhead: Letterhead, texts: MailTexts): string {
  return `${row(20, paragraph(letter.closing.join('\n'), BODY, 0))}
${row(30, foot(letterhead, letter, texts), 30)}
</table></td></tr></table>
</div>
</body>
</html>
`;
}

function preview({ preview: text }: Letter): string {
  return text === undefined ? '' : `<div style="display:none;max-height:0;overflow:hidden;mso-hide:all">${escaped(text)}</div>\n`;
}

function head({ name, tagline }: Letterhead): string {
  const second = tagline === null ? '' : paragraph(tagline, FOOT, 2);
  return `<p class="in" style="margin:0;font-size:19px;line-height:24px;font-weight:700;color:${INK}">${escaped(name)}</p>${second}`;
}

function opening({ kicker, heading, greeting }: Letter): string {
  const above = kicker === undefined ? '' : paragraph(kicker, SMALL, 0);
  return `${above}
<h1 class="in h" style="margin:4px 0 0 0;font-size:29px;line-height:35px;font-weight:700;color:${INK}">${withBreaks(heading)}</h1>
${paragraph(greeting, BODY, 18)}`;
}

function foot(letterhead: Letterhead, { reason, unsubscribe }: Letter, texts: MailTexts): string {
  const links = [link(texts.imprint, letterhead.imprintUrl), link(texts.privacy, letterhead.privacyUrl)];
  if (unsubscribe) links.push(link(texts.unsubscribe, unsubscribe.url));
  return `${TABLE}<tr><td class="ed" style="border-top:1px solid ${EDGE};padding-top:16px;${FONT}">
${paragraph(`${reason} ${texts.notTracked}`, FOOT, 0)}
${paragraph([letterhead.name, ...letterhead.addressLines].join('\n'), FOOT, 10)}
<p class="i2" style="margin:10px 0 0 0;${FOOT.css}">${links.join(' &nbsp;·&nbsp; ')}</p>
</td></tr></table>`;
}
