/**
 * Parts of a mail (RFC 2045): headers, an empty line, the content, the end of its last line. Put together here, as general libraries
 * for it take longer than all else a mail needs.
 */

/** Text in quoted-printable. */
export function textPart(type: 'plain' | 'html', quoted: string): string {
  return `Content-Type: text/${type}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quoted}`;
}

/** @param headers besides the one that names the encoding */
export function base64Part(headers: readonly string[], base64: string): string {
  return `${headers.join('\r\n')}\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64}\r\n`;
}

/**
 * Several parts as one (RFC 2046, 5.1.1).
 * @param id of the mail: no encoded line is like the boundary made of it, as none holds "=_"
 */
export function multipart(type: 'mixed' | 'alternative', id: string, parts: readonly string[]): string {
  const boundary = `=_${type}_${id}`;
  const inside = parts.map((part) => `--${boundary}\r\n${part}\r\n`).join('');
  return `Content-Type: multipart/${type};\r\n boundary="${boundary}"\r\n\r\n${inside}--${boundary}--\r\n`;
}

/** In lines of 76 characters (RFC 2045, 6.8). */
export function base64Lines(text: string): string {
  return Buffer.from(text)
    .toString('base64')
    .replace(/.{76}(?=.)/g, '$&\r\n');
}
