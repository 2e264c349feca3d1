/** A mail's text, taken apart. */
export interface MailText {
  /** What was written anew. */
  text: string;
  /** Earlier mails below it. */
  quoted: string | null;
  /** What stands below every mail of a house: notes on secrecy, data protection and paper. */
  footer: string | null;
}

const HEADER_LABELS =
  /^[>*\s]*(?:Von|From|Gesendet|Datum|Sent|Date|An|To|Cc|Kopie|Betreff|Subject|Antwort an|Reply-To|Wichtigkeit|Importance)\s*:\**\s+\S/i;

const DIVIDER =
  /^\s*[-_]{2,}\s*(?:Ursprüngliche|Weitergeleitete|Original|Forwarded)\b.*(?:Nachricht|Message|Mail)\s*[-_]{2,}\s*$/i;
const FORWARDED = /^\s*(?:Anfang der weitergeleiteten Nachricht|Begin forwarded message)\s*:\s*$/i;
const INTRODUCED = /^\s*(?:Am|On)\b.{4,160}\b(?:schrieb|wrote)\b.{0,120}:\s*$/i;
const UNDERLINED = /^\s*_{10,}\s*$/;
const QUOTED = /^\s*>/;

const FOOTERS = [
  /^(?:Diese|Die) (?:E-?Mail|Nachricht|Mitteilung)\b.*\b(?:vertraulich|ausschließlich|bestimmt|geschützt)/i,
  /^Der Inhalt dieser (?:E-?Mail|Nachricht)\b/i,
  /^(?:This|The) (?:e-?mail|message|communication)\b.*\b(?:confidential|intended|privileged)/i,
  /^(?:Hinweise?|Informationen) zum? (?:Datenschutz|Vertraulichkeit)\b/i,
  /^(?:Datenschutz|Vertraulichkeits|Haftungs)(?:hinweis|erklärung|ausschluss)\b/i,
  /^(?:Disclaimer|Confidentiality notice)\b/i,
  /^(?:Bitte (?:denken|prüfen) Sie|Denken Sie)\b.*\b(?:Umwelt|ausdruck|drucken)/i,
  /^Please consider the environment\b/i,
];

const CLOSING =
  /^(?:mit\s+)?(?:(?:freundlich|herzlich|best|viel|lieb|schön|kollegial)\w*|sonnige|kind|best|warm|many)(?:\s+\S+)?\s+(?:gr(?:ü|ue)(?:ß|ss)\w*|regards|wishes)\b|^(?:MfG|VG|LG|BG)\b|^Gruß\b|^Regards\b|^Yours\s+(?:sincerely|faithfully|truly)\b|^Sincerely\b|^Many thanks\b/i;

const SIGNATURE_MARK = /^--\s?$/;

/** Most lines a signature has. */
const SIGNATURE_LINES = 22;

/** Takes what was written anew apart from earlier mails and from what stands below every mail. */
export function foldMail(given: string): MailText {
  const lines = tidyLines(given);
  const lastOwn = lines.findLastIndex((line) => !QUOTED.test(line) && line.trim() !== '');
  const history = lines.findIndex((line, at) => beginsHistory(lines, at) || (at > lastOwn && QUOTED.test(line)));
  const own = history >= 0 ? lines.slice(0, history) : lines;
  const end = own.findIndex((line) => FOOTERS.some((footer) => footer.test(line.trim())));
  const [written, below] = end > 0 ? [own.slice(0, end), own.slice(end)] : [own, []];
  const quoted = history >= 0 ? lines.slice(history) : [];
  // A mail that is nothing but a quotation is read as what it says.
  if (joined(written) === '') return { text: joined(lines), quoted: null, footer: null };
  return { text: joined(written), quoted: joined(quoted) || null, footer: joined(below) || null };
}

/** The lines below the closing words of a mail; null where there is none. */
export function signatureOf(text: string): string | null {
  const lines = tidyLines(text);
  const marked = lines.findIndex((line) => SIGNATURE_MARK.test(line));
  const closed = lines.findLastIndex((line) => CLOSING.test(line.trim()));
  const from = marked >= 0 ? marked : closed;
  const block = from >= 0 ? lines.slice(from + 1, from + 1 + SIGNATURE_LINES) : [];
  return joined(block) || null;
}

/** Whether a line says goodbye. */
export function isClosing(line: string): boolean {
  return CLOSING.test(line.trim());
}

function beginsHistory(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? '';
  const two = `${line} ${lines[at + 1] ?? ''}`;
  if (DIVIDER.test(line) || FORWARDED.test(line) || INTRODUCED.test(line)) return true;
  // Long introductions are wrapped.
  if (/^\s*(?:Am|On)\b/.test(line) && !/[.!?]\s*$/.test(line) && INTRODUCED.test(two)) return true;
  if (UNDERLINED.test(line)) return headerLines(lines, at + 1) >= 2;
  return headerLines(lines, at) >= ENOUGH;
}

/** So many header lines below each other are a mail. */
const ENOUGH = 3;

/** How many lines from there on are header lines of a mail, as far as that matters. */
function headerLines(lines: readonly string[], from: number): number {
  let count = 0;
  while (count < ENOUGH && HEADER_LABELS.test(lines[from + count] ?? '')) count += 1;
  return count;
}

/** Lines without trailing blanks and invisible characters; several empty lines become one. */
function tidyLines(text: string): string[] {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u200b-\u200f\u2028-\u202e\u2060\ufeff]/g, '')
    .replace(/\u00a0/g, ' ')
    .split('\n')
    .map((line) => line.trimEnd());
  return lines.filter((line, at) => line !== '' || (lines[at - 1] ?? '') !== '');
}

function joined(lines: readonly string[]): string {
  return lines.join('\n').trim();
}
