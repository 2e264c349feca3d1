/**
 * What a spreadsheet takes for the beginning of a formula (OWASP, CSV injection), also in the full width that East Asian keyboards write;
 * behind apostrophes as well, so that taking one off gives back every text there is.
 */
const RISKY = /^'*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

/** A text as a CSV carries it: one that a spreadsheet would calculate gets an apostrophe in front, which makes it a text. */
export function guarded(text: string): string {
  return RISKY.test(text) ? `'${text}` : text;
}

/** The text somebody wrote, without the apostrophe that {@link guarded} put in front. */
export function unguarded(text: string): string {
  return text.startsWith("'") && RISKY.test(text) ? text.slice(1) : text;
}
