import { once } from 'node:events';
import { get, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import type { Client } from './app.js';

/** One server-sent event. */
export interface ReadEvent {
  event: string;
  data: string;
  id: string | null;
}

/** Reads a `text/event-stream` as a browser does, and waits for what should come. */
export class EventReader {
  readonly seen: ReadEvent[] = [];
  /** Resolves when the server ends the stream. */
  readonly ended: Promise<void>;
  private comments = 0;
  private read = 0;
  private closed = false;
  private wake: () => void = () => undefined;

  private constructor(private readonly answer: IncomingMessage) {
    this.ended = this.consume();
  }

  static async open({ address, headers }: Client, url: string, more: Record<string, string> = {}): Promise<EventReader> {
    const [answer] = (await once(get(address + url, { headers: { ...headers, ...more }, agent: false }), 'response')) as [
      IncomingMessage,
    ];
    if (answer.statusCode !== 200) throw new Error(`The stream answered ${answer.statusCode}`);
    return new EventReader(answer);
  }

  get headers(): IncomingHttpHeaders {
    return this.answer.headers;
  }

  /** The next event of a kind that was not asked for yet; others before it are passed over. */
  async next(kind: string): Promise<ReadEvent> {
    const events = await this.until(kind);
    const found = events.at(-1);
    if (!found) throw new Error(`The stream ended before ${kind}`);
    return found;
  }

  /** All events up to and including the next of a kind. */
  async until(kind: string): Promise<ReadEvent[]> {
    const from = this.read;
    const place = (): number => this.seen.findIndex((event, index) => index >= from && event.event === kind);
    await this.when(() => place() >= 0);
    this.read = place() + 1;
    return this.seen.slice(from, this.read);
  }

  /** Resolves after as many further signs of life. */
  async beats(count: number): Promise<void> {
    const wanted = this.comments + count;
    await this.when(() => this.comments >= wanted);
  }

  async close(): Promise<void> {
    this.answer.destroy();
    await this.ended;
  }

  private async when(reached: () => boolean): Promise<void> {
    while (!reached()) {
      if (this.closed) throw new Error('The stream ended too early');
      await new Promise<void>((resolve) => (this.wake = resolve));
    }
  }

  private async consume(): Promise<void> {
    let rest = '';
    this.answer.setEncoding('utf8');
    try {
      for await (const text of this.answer) {
        const blocks = (rest + String(text)).split('\n\n');
        rest = blocks.pop() ?? '';
        for (const block of blocks) this.take(block);
        this.wake();
      }
    } catch {
      // Aborted by the test, or broken off by the server.
    }
    this.closed = true;
    this.wake();
  }

  private take(block: string): void {
    if (block.startsWith(':')) {
      this.comments += 1;
      return;
    }
    const fields = new Map(block.split('\n').map((line) => line.split(/: (.*)/s, 2) as [string, string]));
    this.seen.push({ event: fields.get('event') ?? 'message', data: fields.get('data') ?? '', id: fields.get('id') ?? null });
  }
}
