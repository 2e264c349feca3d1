const [TAB, LF, CR, SPACE, EQUALS, TILDE] = [0x09, 0x0a, 0x0d, 0x20, 0x3d, 0x7e];
const HEX = Buffer.from('0123456789ABCDEF');

/** Longest line, without the sign of a soft break (RFC 2045, 6.7, rule 5). */
const WIDTH = 75;

/**
 * Text in quoted-printable (RFC 2045, 6.7): lines of at most 76 characters which end in CRLF, and no character is torn apart.
 */
export function quotedPrintable(text: string): string {
  const bytes = Buffer.from(text.replaceAll('\r\n', '\n'));
  // Three for each byte, and three for a soft break wherever a line is nearly full.
  const out = Buffer.allocUnsafe(Math.ceil(bytes.length * 3.2) + 3);
  let length = 0;
  let column = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    if (byte === LF) {
      out[length++] = CR;
      out[length++] = LF;
      column = 0;
      continue;
    }
    const literal = isLiteral(byte, bytes[i + 1] ?? LF);
    if (column + (literal ? 1 : 3 * octetsBegunBy(byte)) > WIDTH) {
      out[length++] = EQUALS;
      out[length++] = CR;
      out[length++] = LF;
      column = 0;
    }
    if (literal) {
      out[length++] = byte;
      column++;
    } else {
      out[length++] = EQUALS;
      out[length++] = HEX[byte >> 4] ?? 0;
      out[length++] = HEX[byte & 15] ?? 0;
      column += 3;
    }
  }
  return out.toString('latin1', 0, length);
}

/** White space at the end of a line would be lost on the way (rule 3). */
function isLiteral(byte: number, next: number): boolean {
  if (byte === SPACE || byte === TAB) return next !== LF;
  return byte > SPACE && byte <= TILDE && byte !== EQUALS;
}

/** Octets of the UTF-8 character that begins with this one; 0 inside of one, where no line may break (RFC 3629, 3). */
function octetsBegunBy(byte: number): number {
  if (byte < 0x80) return 1;
  if (byte < 0xc0) return 0;
  if (byte < 0xe0) return 2;
  return byte < 0xf0 ? 3 : 4;
}
