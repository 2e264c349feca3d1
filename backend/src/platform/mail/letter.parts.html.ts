/** The pieces that the HTML of a letter is put together from, and their colours. */

export const PAPER = '#f6f7f9';
export const INK = '#16263b';
const FAINT = '#44566d';
export const BLUE = '#1d4e89';
export const EDGE = '#d9dfe7';
export const AMBER = '#9a5200';
export const AMBER_PAPER = '#fff1dc';
export const FONT = `font-family:'Source Sans 3','Source Sans Pro','Segoe UI',Arial,sans-serif;`;

export interface TextStyle {
  name: 'in' | 'i2';
  css: string;
}
export const BODY: TextStyle = { name: 'in', css: `font-size:17px;line-height:26px;color:${INK}` };
export const SMALL: TextStyle = { name: 'i2', css: `font-size:15px;line-height:23px;color:${FAINT}` };
export const FOOT: TextStyle = { name: 'i2', css: `font-size:14px;line-height:21px;color:${FAINT}` };

export const TABLE = '<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">';
export const NARROW_TABLE = '<table role="presentation" cellpadding="0" cellspacing="0" border="0">';

/** For what tables cannot: the narrow version and the dark one. Where it is dropped the mail is complete. */
export const ADDITIONS = `
:root{color-scheme:light dark;supported-color-schemes:light dark}
a:focus-visible{outline:3px solid ${BLUE};outline-offset:2px}
@media (max-width:620px){.w{width:100%!important}.p{padding-left:20px!important;padding-right:20px!important;overflow-wrap:anywhere!important}.st{display:block!important;width:auto!important;padding:0 0 10px 0!important}.st table{width:100%!important}.h{font-size:25px!important;line-height:31px!important}.lab{width:72px!important}}
@media (max-width:360px){.p{padding-left:14px!important;padding-right:14px!important}}
@media (prefers-color-scheme:dark){.bg{background:#0f1722!important}.sf{background:#162130!important}.sg{background:#3a2a10!important;border-color:#f2b45c!important}.sc{color:#f2b45c!important}.in{color:#e8edf4!important}.i2{color:#b7c3d2!important}.lk{color:#86b5f0!important}.ed{border-color:#2b3a4e!important}.cd{background:#1d2a3b!important}.bt{background:#86b5f0!important;border-color:#86b5f0!important}.bt a{color:#0b1521!important}.b2{background:#162130!important;border-color:#86b5f0!important}.b2 a{color:#86b5f0!important}.ln{background:#485970!important}.n1{background:#6cc9c9!important}.n2{background:#86b5f0!important}.n3{background:#f0a566!important}}
`;

export function row(top: number, content: string, bottom = 0): string {
  return `<tr><td class="p" style="padding:${top}px 40px ${bottom}px 40px;${FONT}">${content}</td></tr>`;
}

export function paragraph(text: string, { name, css }: TextStyle, top: number): string {
  return `<p class="${name}" style="margin:${top}px 0 0 0;${css}">${withBreaks(text)}</p>`;
}

export function inline(text: string, { name, css }: TextStyle): string {
  return `<span class="${name}" style="${css}">${withBreaks(text)}</span>`;
}

export function link(label: string, url: string): string {
  return `<a class="lk" href="${escaped(url)}" style="color:${BLUE};text-decoration:underline">${escaped(label)}</a>`;
}

/** A link drawn as a button, as wide as its table: filled where it is the one most take. */
export function button({ label, url, about }: { label: string; url: string; about?: string }, filled: boolean): string {
  const [look, ink, ground] = filled ? ['bt', '#ffffff', BLUE] : ['b2', BLUE, '#ffffff'];
  const name = about === undefined ? '' : ` aria-label="${escaped(`${label}: ${about}`)}"`;
  return `<tr><td class="${look}" align="center" bgcolor="${ground}" style="background:${ground};border:2px solid ${BLUE};border-radius:8px;${FONT}"><a href="${escaped(url)}"${name} style="display:block;padding:12px 22px;font-size:17px;line-height:22px;font-weight:600;color:${ink};text-decoration:none">${escaped(label)}</a></td></tr>`;
}

export function withBreaks(text: string): string {
  return escaped(text).replaceAll('\n', '<br>');
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
