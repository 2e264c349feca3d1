import type { FastifyReply } from 'fastify';

/** A letter in a frame may show itself and open links, and load, run or send nothing. Its styles are its own, in its elements. */
const POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-popups allow-popups-to-escape-sandbox',
].join('; ');

/** Sends the HTML of a mail for a frame of the interface; links open beside it. */
export function sendLetter(reply: FastifyReply, html: string): void {
  void reply
    .header('content-type', 'text/html; charset=utf-8')
    .header('content-security-policy', POLICY)
    .header('x-frame-options', 'SAMEORIGIN')
    .header('cache-control', 'no-store')
    .send(html.replace(/<head[^>]*>/i, '$&<base target="_blank">'));
}
