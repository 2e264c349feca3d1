import fc from 'fast-check';
import { quotedPrintable } from './quoted-printable.js';

/** RFC 2045, 6.7, read strictly. */
function decoded(encoded: string): string {
  const bytes = encoded
    .replaceAll('=\r\n', '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc
    .array(fc.constantFrom('ä', '€', '😀', ' ', '\t', '\n', '\r\n', '=', '.', 'x'.repeat(40)), { maxLength: 100 })
    .map((parts) => parts.join('')),
);

describe('quoted-printable', () => {
  it('says what was written, in lines of at most 76 printable characters', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const encoded = quotedPrintable(text);
        expect(decoded(encoded)).toBe(text.replace(/\r?\n/g, '\r\n'));
        for (const line of encoded.split('\r\n')) expect(line).toMatch(/^[\t -~]{0,76}$/);
      }),
      { numRuns: 500 },
    );
  });

  it('leaves no white space at the end of a line', () => {
    expect(quotedPrintable('a \nb\t\n ')).toBe('a=20\r\nb=09\r\n=20');
  });

  it('tears no character apart', () => {
    for (const line of quotedPrintable('😀'.repeat(100)).split('=\r\n')) expect(decoded(line)).toMatch(/^(😀)+$/u);
  });
});
