import { TABLE } from './letter.parts.html.js';

const [TEAL, BLUE, ORANGE, LINE] = ['#0f6b6b', '#1d4e89', '#b0560f', '#b4bfcd'];

const EMPTY = 'font-size:0;line-height:0';

/** Nodes and the lines between them, across the paper. Cells with a ground: pictures would be blocked. */
export const THREAD = `${TABLE}<tr>${node('n1', TEAL)}${line(34)}${node('n2', BLUE)}${line(40)}${node('n3', ORANGE)}${line(26)}${node('n1', TEAL)}</tr></table>`;

function node(name: string, colour: string): string {
  return `<td width="9" style="width:9px;${EMPTY}"><table role="presentation" width="9" cellpadding="0" cellspacing="0" border="0"><tr><td class="${name}" width="9" height="9" bgcolor="${colour}" style="width:9px;height:9px;${EMPTY};border-radius:9px;background:${colour}"><div style="width:9px;height:9px"></div></td></tr></table></td>`;
}

/** @param width in percent of what the nodes leave */
function line(width: number): string {
  return `<td width="${width}%" valign="middle" style="${EMPTY}">${TABLE}<tr><td class="ln" height="2" style="height:2px;${EMPTY};background:${LINE}">&nbsp;</td></tr></table></td>`;
}
