import type { AddressedLetter, LetterBlock, Letterhead } from './letter.js';
import { MAIL_TEXTS } from './texts/index.js';

/**
 * The letter as HTML for mail programs: tables, inline styles, 600 px, nothing loaded from anywhere. The style block only
 * adds the narrow and the dark version; where it is dropped the mail is complete.
 */
export function letterHtml({ letter, letterhead, language }: AddressedLetter): string {
  const kicker = letter.kicker === undefined ? '' : paragraph(letter.kicker, SMALL, 0);
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
<div role="main">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" class="bg" style="background:${PAPER}"><tr><td align="center" style="padding:24px 0">
<table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0" class="w sf" style="width:600px;background:#ffffff">
${row(26, head(letterhead))}
${row(
  26,
  `${kicker}
<h1 class="in h" style="margin:4px 0 0 0;font-size:27px;line-height:34px;font-weight:700;color:${INK}">${escaped(letter.heading)}</h1>
${paragraph(letter.greeting, BODY, 18)}`,
)}
${letter.body.map((block) => row(12, blockHtml(block))).join('\n')}
${row(20, paragraph(letter.closing.join('\n'), BODY, 0))}
${row(30, foot(letterhead, letter.reason, language), 30)}
</table></td></tr></table>
</div>
</body>
</html>
`;
}

const PAPER = '#f6f7f9';
const INK = '#16263b';
const FAINT = '#44566d';
const BLUE = '#1d4e89';
const EDGE = '#d9dfe7';
const FONT = `font-family:'Source Sans 3','Source Sans Pro','Segoe UI',Arial,sans-serif;`;

interface TextStyle {
  name: 'in' | 'i2';
  css: string;
}
const BODY: TextStyle = { name: 'in', css: `font-size:17px;line-height:26px;color:${INK}` };
const SMALL: TextStyle = { name: 'i2', css: `font-size:15px;line-height:23px;color:${FAINT}` };
const FOOT: TextStyle = { name: 'i2', css: `font-size:14px;line-height:21px;color:${FAINT}` };

const ADDITIONS = `
:root{color-scheme:light dark;supported-color-schemes:light dark}
a:focus-visible{outline:3px solid ${BLUE};outline-offset:2px}
@media (max-width:620px){.w{width:100%!important}.p{padding-left:20px!important;padding-right:20px!important}.st{display:block!important;width:auto!important;padding:0 0 10px 0!important}.st table{width:100%!important}.h{font-size:24px!important;line-height:30px!important}.lab{width:84px!important}}
@media (prefers-color-scheme:dark){.bg{background:#0f1722!important}.sf{background:#162130!important}.in{color:#e8edf4!important}.i2{color:#b7c3d2!important}.lk{color:#86b5f0!important}.ed{border-color:#2b3a4e!important}.cd{background:#1d2a3b!important}.bt{background:#86b5f0!important;border-color:#86b5f0!important}.bt a{color:#0b1521!important}.b2{background:#162130!important;border-color:#86b5f0!important}.b2 a{color:#86b5f0!important}}
`;

function row(top: number, content: string, bottom = 0): string {
  return `<tr><td class="p" style="padding:${top}px 40px ${bottom}px 40px;${FONT}">${content}</td></tr>`;
}

function paragraph(text: string, { name, css }: TextStyle, top: number): string {
  return `<p class="${name}" style="margin:${top}px 0 0 0;${css}">${withBreaks(text)}</p>`;
}

function head({ name, tagline }: Letterhead): string {
  const second = tagline === null ? '' : paragraph(tagline, FOOT, 2);
  return `<p class="in" style="margin:0;font-size:19px;line-height:24px;font-weight:700;color:${INK}">${escaped(name)}</p>${second}`;
}

function foot(letterhead: Letterhead, reason: string, language: AddressedLetter['language']): string {
  const texts = MAIL_TEXTS[language];
  const links = `${link(texts.imprint, letterhead.imprintUrl)} &nbsp;·&nbsp; ${link(texts.privacy, letterhead.privacyUrl)}`;
  return `${TABLE}<tr><td class="ed" style="border-top:1px solid ${EDGE};padding-top:16px;${FONT}">
${paragraph(`${reason} ${texts.notTracked}`, FOOT, 0)}
${paragraph([letterhead.name, ...letterhead.addressLines].join('\n'), FOOT, 10)}
<p class="i2" style="margin:10px 0 0 0;${FOOT.css}">${links}</p>
</td></tr></table>`;
}

const TABLE = '<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">';

function blockHtml(block: LetterBlock): string {
  switch (block.type) {
    case 'text':
      return paragraph(block.text, BODY, 0);
    case 'note':
      return paragraph(block.text, SMALL, 0);
    case 'facts':
      return `${TABLE}${block.facts.map(factRow).join('')}</table>`;
    case 'links':
      return `<table role="presentation" cellpadding="0" cellspacing="0" border="0" class="w"><tr>${block.links.map(button).join('')}</tr></table>`;
    case 'code':
      return `${paragraph(block.label, SMALL, 0)}<p class="in cd" style="margin:6px 0 0 0;padding:12px 20px;background:${PAPER};font-family:Consolas,Menlo,monospace;font-size:26px;line-height:32px;letter-spacing:4px;color:${INK}">${escaped(block.code)}</p>`;
  }
}

function factRow({ label, value }: { label: string; value: string }): string {
  const cell = `padding:12px 0;border-top:1px solid ${EDGE};${FONT}`;
  return `<tr><td class="i2 ed lab" valign="top" width="104" style="width:104px;${cell}padding-right:12px;${SMALL.css}">${escaped(label)}</td><td class="in ed" valign="top" style="${cell}${BODY.css}">${withBreaks(value)}</td></tr>`;
}

/** A link drawn as a button; the first is filled. */
function button({ label, url }: { label: string; url: string }, index: number): string {
  const [look, ink, ground] = index === 0 ? ['bt', '#ffffff', BLUE] : ['b2', BLUE, '#ffffff'];
  return `<td class="st" style="padding:8px 10px 8px 0"><table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr><td class="${look}" align="center" bgcolor="${ground}" style="background:${ground};border:2px solid ${BLUE};border-radius:8px;${FONT}"><a href="${escaped(url)}" style="display:block;padding:12px 22px;font-size:17px;line-height:22px;font-weight:600;color:${ink};text-decoration:none">${escaped(label)}</a></td></tr></table></td>`;
}

function link(label: string, url: string): string {
  return `<a class="lk" href="${escaped(url)}" style="color:${BLUE};text-decoration:underline">${escaped(label)}</a>`;
}

function withBreaks(text: string): string {
  return escaped(text).replaceAll('\n', '<br>');
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
