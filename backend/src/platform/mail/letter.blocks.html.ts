import type { LetterBlock, LetterFact } from './letter.js';
import {
  AMBER,
  AMBER_PAPER,
  BODY,
  button,
  EDGE,
  escaped,
  FONT,
  INK,
  inline,
  link,
  NARROW_TABLE,
  PAPER,
  paragraph,
  row,
  SMALL,
  TABLE,
  withBreaks,
} from './letter.parts.html.js';
import type { MailTexts } from './texts/index.js';

type Block<Type extends LetterBlock['type']> = Extract<LetterBlock, { type: Type }>;

/** Space above a block, in pixels. */
const SPACE: Record<LetterBlock['type'], number> = {
  ...{ text: 12, note: 12, code: 12, list: 10, tasks: 10 },
  ...{ facts: 20, links: 20, changes: 20, heading: 28 },
};

/** One part of a letter as a row of its table. */
export function blockRow(block: LetterBlock, texts: MailTexts): string {
  return row(SPACE[block.type], blockHtml(block, texts));
}

function blockHtml(block: LetterBlock, texts: MailTexts): string {
  switch (block.type) {
    case 'text':
      return paragraph(block.text, BODY, 0);
    case 'note':
      return paragraph(block.text, SMALL, 0);
    case 'heading':
      return `<h2 class="in" style="margin:0;font-size:20px;line-height:26px;font-weight:700;color:${INK}">${escaped(block.text)}</h2>`;
    case 'facts':
      return `${TABLE}${block.facts.map((fact) => labelledRow(fact.label, factHtml(fact))).join('')}</table>`;
    case 'links':
      return linksHtml(block);
    case 'changes':
      return changesHtml(block, texts);
    case 'tasks':
      return `${TABLE}${block.tasks.map(taskRow).join('')}</table>`;
    case 'list':
      return `${TABLE}${block.items.map(itemRow).join('')}</table>`;
    case 'code':
      return `${paragraph(block.label, SMALL, 0)}<p class="in cd" style="margin:6px 0 0 0;padding:12px 20px;background:${PAPER};font-family:Consolas,Menlo,monospace;font-size:26px;line-height:32px;letter-spacing:4px;color:${INK}">${escaped(block.code)}</p>`;
  }
}

const CELL = `padding:12px 0;border-top:1px solid ${EDGE};${FONT}`;

function labelledRow(label: string, content: string): string {
  return `<tr><td class="i2 ed lab" valign="top" width="104" style="width:104px;${CELL}padding-right:12px;${SMALL.css}">${escaped(label)}</td><td class="in ed" valign="top" style="${CELL}${BODY.css}">${content}</td></tr>`;
}

function factHtml({ value, detail, weight }: LetterFact): string {
  const [first = '', ...rest] = value.split('\n').map(escaped);
  return withDetail([weight ? emphasised(first, weight) : first, ...rest].join('<br>'), detail);
}

function emphasised(html: string, weight: NonNullable<LetterFact['weight']>): string {
  return weight === 'strong' ? `<b>${html}</b>` : `<b style="font-size:20px">${timesTogether(html)}</b>`;
}

/** No line ends inside a time: "10:00–13:00 Uhr". */
function timesTogether(html: string): string {
  return html.replace(/\d\d:\d\d(–\d\d:\d\d)?( \p{L}+)?/gu, '<span style="white-space:nowrap">$&</span>');
}

function withDetail(html: string, detail: string | undefined): string {
  return detail === undefined ? html : `${html}<br>${inline(detail, SMALL)}`;
}

function linksHtml({ intro, links }: Block<'links'>): string {
  const loud = links
    .filter(({ quiet }) => !quiet)
    .map((given, index) => `${STACKED}${NARROW_TABLE}${button(given, index === 0)}</table></td>`);
  const quiet = links.filter(({ quiet }) => quiet).map(({ label, url }) => link(label, url));
  return [
    intro === undefined ? '' : `<p class="i2" style="margin:0 0 8px 0;${SMALL.css}">${withBreaks(intro)}</p>`,
    `<table role="presentation" cellpadding="0" cellspacing="0" border="0" class="w"><tr>${loud.join('')}</tr></table>`,
    quiet.length === 0 ? '' : `<p class="i2" style="margin:4px 0 0 0;${SMALL.css}">${quiet.join(' &nbsp;·&nbsp; ')}</p>`,
  ].join('');
}

const STACKED = '<td class="st" style="padding:0 10px 10px 0">';

/** New first, then what it replaces: said in words, as not everybody sees or hears that it is struck out. */
function changesHtml({ title, changes }: Block<'changes'>, texts: MailTexts): string {
  const lines = changes.map(({ label, before, after }) => {
    const now = after === null ? escaped(texts.nothing) : `<b>${timesTogether(withBreaks(after))}</b>`;
    const then =
      before === null
        ? ''
        : `<br><span class="i2" style="${SMALL.css}">${escaped(texts.before)}: <del>${timesTogether(withBreaks(before))}</del></span>`;
    return `<p class="in" style="margin:8px 0 0 0;${BODY.css}">${escaped(label)}: ${now}${then}</p>`;
  });
  return `${TABLE}<tr><td class="sg" bgcolor="${AMBER_PAPER}" style="background:${AMBER_PAPER};border-left:4px solid ${AMBER};padding:14px 16px;${FONT}"><p class="sc" style="margin:0;font-size:18px;line-height:24px;font-weight:700;color:${AMBER}">${escaped(title)}</p>${lines.join('')}</td></tr></table>`;
}

function taskRow({ text, due, detail, link: { label, url } }: Block<'tasks'>['tasks'][number]): string {
  const when = due === undefined ? [] : [`<b>${escaped(due)}</b>`];
  const small = [...when, ...(detail === undefined ? [] : [withBreaks(detail)])].join(' · ');
  const about = `<b>${withBreaks(text)}</b>${small && `<br><span class="i2" style="${SMALL.css}">${small}</span>`}`;
  return `<tr><td class="ed" style="padding:16px 0;border-top:1px solid ${EDGE};${FONT}">${TABLE}<tr><td class="st in" valign="top" style="padding:0 20px 0 0;${FONT}${BODY.css}">${about}</td><td class="st" valign="middle" align="right" width="150" style="width:150px">${TABLE}${button({ label, url, about: text }, true)}</table></td></tr></table></td></tr>`;
}

function itemRow({ label, text, detail }: Block<'list'>['items'][number]): string {
  const content = withDetail(withBreaks(text), detail);
  return label === undefined
    ? `<tr><td class="in ed" style="${CELL}${BODY.css}">${content}</td></tr>`
    : labelledRow(label, content);
}
