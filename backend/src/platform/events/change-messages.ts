import type { Change } from './change-feed.js';

/** A changed record as processes tell each other of it. */
export interface LiveChange {
  regionId: string;
  /** Null where no event tells of it. */
  eventId: string | null;
  resource: string;
  /** Null for many records. */
  id: string | null;
  /** Null where the record has no versions. */
  version: number | null;
}

/** Most bytes of one message; PostgreSQL refuses a payload of 8000 or more. */
export const MESSAGE_LIMIT = 7_900;

type Entry = [regionId: string, eventId: string | null, resource: string, id: string | null, version: number | null];

/** Writes changes into as few messages as they fit in. */
export function packChanges(changes: readonly Change[]): string[] {
  const entries = changes.flatMap(({ regionId, eventId, subjects }) =>
    subjects.map(({ type, id, version }): Entry => [regionId, eventId, type, id, version ?? null]),
  );
  const messages: string[] = [];
  let open: string[] = [];
  let size = 2;
  for (const entry of entries.map((one) => JSON.stringify(one))) {
    const bytes = Buffer.byteLength(entry) + 1;
    if (open.length > 0 && size + bytes > MESSAGE_LIMIT) {
      messages.push(`[${open.join()}]`);
      [open, size] = [[], 2];
    }
    open.push(entry);
    size += bytes;
  }
  return open.length > 0 ? [...messages, `[${open.join()}]`] : messages;
}

export function unpackChanges(message: string): LiveChange[] {
  const entries = JSON.parse(message) as Entry[];
  return entries.map(([regionId, eventId, resource, id, version]) => ({ regionId, eventId, resource, id, version }));
}
