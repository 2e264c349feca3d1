import { PassThrough } from 'node:stream';
import type { Caller } from '../../platform/access/index.js';
import type { LiveChange } from '../../platform/events/index.js';

/** Bytes a browser may be behind before it is cut off; it comes back and is told what it missed. */
const MOST_WAITING = 256 * 1024;

type Told = Pick<LiveChange, 'eventId' | 'resource' | 'id' | 'version'>;

/** What one open browser is told, as `text/event-stream` (HTML standard, section 9.2). */
export class ChangeStream {
  readonly output = new PassThrough();

  constructor(
    public caller: Caller,
    /** The caller as of now; null where the login has ended. */
    readonly renew: () => Promise<Caller | null>,
  ) {}

  /** From here on `latest` is the event to go on from. */
  ready(latest: string | null): void {
    this.write(`event: ready\n${latest === null ? '' : `id: ${latest}\n`}data: {}\n\n`);
  }

  change({ eventId, resource, id, version }: Told): void {
    const position = eventId === null ? '' : `id: ${eventId}\n`;
    this.write(`event: change\n${position}data: ${JSON.stringify({ resource, id, version })}\n\n`);
  }

  /** Anything may have changed. */
  reset(): void {
    this.write('event: reset\ndata: {}\n\n');
  }

  /** A comment that keeps proxies from closing a silent connection. */
  beat(): void {
    this.write(':\n\n');
  }

  end(): void {
    this.output.end();
  }

  private write(text: string): void {
    if (this.output.writableLength + this.output.readableLength > MOST_WAITING) this.output.destroy();
    else if (this.output.writable) this.output.write(text);
  }
}
