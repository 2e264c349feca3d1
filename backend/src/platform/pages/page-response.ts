import type { FastifyReply } from 'fastify';
import { PAGE_POLICY } from './page.js';

/** Nobody keeps what the link in a mail opens, finds it or learns its address. */
const PRIVATE = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow',
  'content-security-policy': PAGE_POLICY,
};

/** Sends a page. */
export function showPage(reply: FastifyReply, page: string, status = 200): void {
  void reply.status(status).headers(PRIVATE).type('text/html; charset=utf-8').send(page);
}

/** Sends the browser on after a form, so that loading the page again sends nothing again (RFC 9110, 15.4.4). */
export function leadTo(reply: FastifyReply, path: string): void {
  void reply.status(303).headers(PRIVATE).header('location', path).send();
}

/** Sends a file to keep. */
export function offerFile(reply: FastifyReply, name: string, mediaType: string, content: string): void {
  void reply
    .headers(PRIVATE)
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('x-content-type-options', 'nosniff')
    .type(mediaType)
    .send(content);
}
