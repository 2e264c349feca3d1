import type { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { AppError } from '../errors/index.js';
import type { ListQuery, Page } from '../listing/index.js';

/** Sends a page with its `Content-Range`, as ra-data-simple-rest reads it. */
export function sendPage(reply: FastifyReply, resource: string, query: ListQuery, page: Page): void {
  const last = Math.max(query.first, query.first + page.count - 1);
  void reply
    .header('content-type', 'application/json; charset=utf-8')
    .header('content-range', `${resource} ${query.first}-${last}/${page.total}`)
    .send(page.json);
}

/** Sends a record with its version as ETag (RFC 9110, 8.8.3). */
export function sendRecord(reply: FastifyReply, record: { version: number }, status = 200): void {
  void reply.status(status).header('etag', `"${record.version}"`).send(record);
}

/** A file that is written while it is sent. */
export interface WrittenFile {
  name: string;
  contentType: string;
  content: Readable;
}

/** Sends a file under its name; one with letters beyond ASCII also as RFC 6266 has it. */
export function sendFile(reply: FastifyReply, { name, contentType, content }: WrittenFile): void {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const disposition = `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`;
  void reply
    .header('content-type', contentType)
    .header('content-disposition', disposition)
    .header('cache-control', 'no-store')
    .send(content);
}

/**
 * The version a change was made on: `If-Match`, or the body's `version`.
 * @throws AppError `version_required` (428) where neither is given
 */
export function expectedVersion(ifMatch: string | undefined, bodyVersion: number | undefined): number {
  const version = ifMatch === undefined ? bodyVersion : Number(/^(?:W\/)?"(\d+)"$/.exec(ifMatch.trim())?.[1]);
  if (version === undefined || Number.isNaN(version)) throw new AppError('version_required');
  return version;
}
