/** One entry of a list: in quotes, or up to the next separator. */
const ENTRY = /\s*"((?:[^"]|"")*)"[^,;]*|[^,;]+/g;

/** What would end an entry, or begin a quoted one. */
const MISLEADING = /[,;"]|^\s|\s$/;

/** Several values in one cell; one that holds a separator stands in quotes. */
export function listText(values: readonly string[]): string {
  return values.map((value) => (MISLEADING.test(value) ? `"${value.replaceAll('"', '""')}"` : value)).join('; ');
}

/** The values of a cell, between commas or semicolons. */
export function listFrom(text: string): string[] {
  const entries = [...text.matchAll(ENTRY)].map(([whole, quoted]) => quoted?.replaceAll('""', '"') ?? whole.trim());
  return entries.filter((entry) => entry !== '');
}

/** An address or number and what it is for. */
export interface LabelledText {
  value: string;
  label: string | null;
}

/** `info@jobcenter.example (Zentrale)`; empty brackets follow a value that ends with some itself. */
export function contactText({ value, label }: LabelledText): string {
  return label || value.endsWith(')') ? `${value} (${label ?? ''})` : value;
}

/** Reads `info@jobcenter.example (Zentrale)`. */
export function contactFrom(entry: string): LabelledText {
  const at = openingBracket(entry);
  if (at < 2 || entry[at - 1] !== ' ') return { value: entry, label: null };
  return { value: entry.slice(0, at).trim(), label: entry.slice(at + 1, -1).trim() || null };
}

/** Where the bracket opens that the last character of a text closes; -1 where there is none. */
function openingBracket(text: string): number {
  let open = 0;
  for (let at = text.length - 1; at >= 0 && text.endsWith(')'); at--) {
    if (text[at] === ')') open++;
    if (text[at] === '(' && --open === 0) return at;
  }
  return -1;
}
