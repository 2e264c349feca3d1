import { jest } from '@jest/globals';
import { followChanges, type LiveMessage } from './follow-changes.js';

const CHANGE = { resource: 'organisations', id: 'a', version: 2 };
const event = (id: string) => `event: change\nid: ${id}\ndata: ${JSON.stringify(CHANGE)}\n\n`;

/** Answers each request in turn; the last answer never comes, as of a stream that stays silent. */
class FakeServer {
  readonly asked: { path: string; lastEventId: string | null }[] = [];
  constructor(private readonly answers: (() => Response)[]) {}

  readonly fetch = (path: string | URL | Request, init?: RequestInit): Promise<Response> => {
    this.asked.push({ path: String(path), lastEventId: new Headers(init?.headers).get('Last-Event-ID') });
    const answer = this.answers[this.asked.length - 1];
    if (answer) return Promise.resolve(answer());
    return new Promise((_, reject) => {
      init?.signal?.addEventListener('abort', () => reject(new DOMException('ended', 'AbortError')));
    });
  };
}

describe('followChanges', () => {
  const originalFetch = globalThis.fetch;
  let heard: LiveMessage[];
  let end: AbortController;
  let ended: Promise<void>;

  function follow(...answers: (() => Response)[]): FakeServer {
    const server = new FakeServer(answers);
    globalThis.fetch = server.fetch;
    heard = [];
    end = new AbortController();
    ended = followChanges((message) => heard.push(message), end.signal);
    return server;
  }

  beforeEach(() => jest.useFakeTimers());
  afterEach(async () => {
    end.abort();
    // Whatever it was waiting for, it stops without a timer having to pass.
    await ended;
    expect(jest.getTimerCount()).toBe(0);
    jest.useRealTimers();
    globalThis.fetch = originalFetch;
  });

  it('opens a stream that ended again, from the last event heard', async () => {
    const server = follow(() => new Response(event('1') + event('2')));
    await jest.advanceTimersByTimeAsync(5_000);
    expect(heard).toEqual([
      { kind: 'change', change: CHANGE },
      { kind: 'change', change: CHANGE },
    ]);
    expect(server.asked).toEqual([
      { path: '/api/stream', lastEventId: null },
      { path: '/api/stream', lastEventId: '2' },
    ]);
  });

  it('asks at intervals where a proxy holds the stream back', async () => {
    const held = () => new Response(new ReadableStream());
    const since = (latest: string, reset: boolean) => () => Response.json({ changes: [CHANGE], latest, reset });
    const server = follow(() => Response.error(), since('5', false), since('6', true), held);
    await jest.advanceTimersByTimeAsync(30_000);
    expect(server.asked.slice(1).map(({ path }) => path)).toEqual(['/api/changes', '/api/changes?since=5']);
    expect(heard).toEqual([{ kind: 'change', change: CHANGE }, { kind: 'unknown' }]);
  });

  it('gives up a stream on which nothing arrives', async () => {
    const server = follow();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(server.asked.map(({ path }) => path)).toEqual(['/api/stream', '/api/changes']);
  });
});
