import { pastedDate } from './pasted-date.js';

/** Somebody a pasted mail names; mail programs often write the name alone. */
export interface PastedAddress {
  name: string | null;
  address: string | null;
}

/** A mail that was copied out of a mail program, with its header lines. */
export interface PastedMail {
  sender: PastedAddress;
  to: PastedAddress[];
  cc: PastedAddress[];
  subject: string | null;
  /** As it was written there: `2025-03-12T10:15`, with an offset where one was named; null where it is no date. */
  sent: string | null;
  text: string;
}

type Header = 'from' | 'sent' | 'to' | 'cc' | 'subject' | 'other';

const LABELS: Readonly<Record<string, Header>> = {
  von: 'from',
  from: 'from',
  absender: 'from',
  gesendet: 'sent',
  datum: 'sent',
  sent: 'sent',
  date: 'sent',
  an: 'to',
  to: 'to',
  empfänger: 'to',
  cc: 'cc',
  kopie: 'cc',
  'kopie (cc)': 'cc',
  betreff: 'subject',
  subject: 'subject',
  bcc: 'other',
  'antwort an': 'other',
  'reply-to': 'other',
  anlagen: 'other',
  attachments: 'other',
  wichtigkeit: 'other',
  importance: 'other',
  priorität: 'other',
  priority: 'other',
};

/** What a header line begins with: the value is taken from behind it, as one more `.*` would take the square of it. */
const HEADER_LABEL = /^[*\s]*([\p{L}][\p{L}\- ()]{0,20}?)\s*:\**(?=\s|$)/u;
/** Lines that may stand above the headers, and how much of one is looked at: the expression takes the square of that. */
const ABOVE = /^(?:[-_]{2,}.*|.*(?:weitergeleitete|forwarded|ursprüngliche|original)[^:]{0,40}(?:nachricht|message|mail)\b.*|)$/i;
const ABOVE_READ = 200;
const MOST_ABOVE = 4;

/** Reads a mail as Outlook and Thunderbird copy it; null where the text begins otherwise. */
export function readPastedMail(given: string): PastedMail | null {
  const lines = given
    .replace(/\r\n?/g, '\n')
    .replace(/\u00a0/g, ' ')
    .split('\n');
  const first = lines.findIndex((line) => !ABOVE.test(line.trim().slice(0, ABOVE_READ)));
  if (first < 0 || first > MOST_ABOVE) return null;
  const { headers, next } = headersAt(lines, first);
  const sender = headers.from ? addressesIn(headers.from)[0] : undefined;
  if (!sender || (headers.subject === undefined && headers.sent === undefined)) return null;
  return {
    sender,
    to: addressesIn(headers.to ?? ''),
    cc: addressesIn(headers.cc ?? ''),
    subject: headers.subject?.trim() || null,
    sent: pastedDate(headers.sent ?? ''),
    text: lines.slice(next).join('\n').trim(),
  };
}

interface ReadHeaders {
  headers: Partial<Record<Header, string>>;
  /** The line below them. */
  next: number;
}

function headersAt(lines: readonly string[], first: number): ReadHeaders {
  const headers: ReadHeaders['headers'] = {};
  let at = first;
  let last: Header | null = null;
  for (; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const [beginning = '', label = ''] = HEADER_LABEL.exec(line) ?? [];
    const header = LABELS[label.toLowerCase()];
    if (header) {
      headers[header] ??= line.slice(beginning.length).trim();
      last = header;
    } else if (last && /^[ \t]+\S/.test(line)) headers[last] = `${headers[last] ?? ''} ${line.trim()}`;
    else break;
  }
  return { headers, next: at };
}

const IN_BRACKETS = /[<[](?:mailto:)?([^\s<>[\]@]+@[^\s<>[\]@]+)[>\]]/;
const BARE = /^['"]?(?:mailto:)?([^\s<>()'"@]+@[^\s<>()'"@]+)['"]?$/;

/** A comma before or behind an address. It stands first in both: looked for behind every character, an address takes far longer. */
const PARTING = /,(?=\s*[^\s,<>@]+@[^\s,<>]+\s*(?:,|$))|,(?<=(?:[>\]]|@[^\s,<>]{1,253}),)/;

/** The addresses of a header line. Semicolons part them, else commas behind an address: "Muster, Ina <…>" is one name. */
export function addressesIn(line: string): PastedAddress[] {
  const parts = line.split(line.includes(';') ? ';' : PARTING);
  return parts.map((part) => part.trim()).flatMap((part) => (part === '' ? [] : [addressIn(part)]));
}

function addressIn(part: string): PastedAddress {
  const bare = BARE.exec(part)?.[1];
  if (bare) return { name: null, address: bare.toLowerCase() };
  const address = IN_BRACKETS.exec(part)?.[1]?.toLowerCase() ?? null;
  const name = plainName(part.replace(IN_BRACKETS, ''));
  return { name: name === address ? null : name, address };
}

/** Most characters of a name that are read: more than are kept of one, with a remark behind it. */
const NAME_READ = 500;

/** "Muster, Ina (Stadt)" as one is called: "Ina Muster". Of a name without end the beginning. */
export function plainName(given: string): string | null {
  const written = given.trim().slice(0, NAME_READ).replace(/["'*]/g, '').replace(/\s+/g, ' ').trim();
  const name = withoutRemark(written);
  const [last = '', first = '', ...more] = name.split(/\s*,\s*/);
  return (first && more.length === 0 ? `${first} ${last}` : name) || null;
}

/** A name without the brackets at its end. As an expression this takes the square of the brackets that are opened. */
function withoutRemark(name: string): string {
  const end = name.length - 1;
  if (!/[)\]]/.test(name.charAt(end))) return name;
  const before = name.slice(0, end);
  const closed = Math.max(before.lastIndexOf(')'), before.lastIndexOf(']'));
  const opened = before.slice(closed + 1).search(/[([]/);
  return opened < 0 ? name : name.slice(0, closed + 1 + opened).trimEnd();
}
