import type { ChangesSince, RecordChange } from '@knotenpunkt/shared';
import { request, send } from '../api.js';
import { StreamParser, type StreamMessage } from './stream-parser.js';

/** What listeners hear: one change, or that anything may have changed. */
export type LiveMessage = { kind: 'change'; change: RecordChange } | { kind: 'unknown' };
type Listener = (message: LiveMessage) => void;

/** Milliseconds without a byte after which a proxy is taken to hold the stream back; the server sends a heartbeat sooner. */
const SILENCE = 60_000;
const RETRY_AFTER = 5_000;
const POLL_EVERY = 30_000;
/** Questions asked instead before the stream is tried again. */
const POLLS = 10;

/**
 * Keeps the stream of changes open until `signal` ends it, and tells `listen` of each. Where nothing comes through, it
 * asks at intervals what has changed.
 */
export async function followChanges(listen: Listener, signal: AbortSignal): Promise<void> {
  const position: Position = { last: null };
  while (!signal.aborted) {
    if (await readStream(position, listen, signal)) await pause(RETRY_AFTER, signal);
    else await poll(position, listen, signal);
  }
}

/** The latest event heard of, from which stream and questions go on. */
interface Position {
  last: string | null;
}

/** Answers whether anything arrived at all before the stream ended. */
async function readStream(position: Position, listen: Listener, signal: AbortSignal): Promise<boolean> {
  const silence = new Alarm(SILENCE);
  let flowed = false;
  try {
    const headers = { Accept: 'text/event-stream', ...(position.last && { 'Last-Event-ID': position.last }) };
    const response = await send('/stream', { headers, signal: eitherOf(signal, silence.signal) });
    const parser = new StreamParser();
    for await (const text of textOf(response)) {
      flowed = true;
      silence.putOff();
      for (const message of parser.push(text)) tell(message, position, listen);
    }
  } catch {
    // The stream broke off; the caller goes on.
  } finally {
    silence.switchOff();
  }
  return flowed;
}

function tell({ event, data, id }: StreamMessage, position: Position, listen: Listener): void {
  position.last = id ?? position.last;
  if (event === 'change') listen({ kind: 'change', change: JSON.parse(data) as RecordChange });
  // The event asked from is too long ago.
  if (event === 'reset') listen({ kind: 'unknown' });
}

async function poll(position: Position, listen: Listener, signal: AbortSignal): Promise<void> {
  for (let asked = 0; asked < POLLS && !signal.aborted; asked += 1) {
    await ask(position, listen, signal).catch(() => undefined);
    await pause(POLL_EVERY, signal);
  }
}

async function ask(position: Position, listen: Listener, signal: AbortSignal): Promise<void> {
  const since = position.last ? `?since=${encodeURIComponent(position.last)}` : '';
  const { changes, latest, reset } = await request<ChangesSince>(`/changes${since}`, { signal });
  position.last = latest;
  if (reset) listen({ kind: 'unknown' });
  else changes.forEach((change) => listen({ kind: 'change', change }));
}

async function* textOf(response: Response): AsyncGenerator<string> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) return;
    yield decoder.decode(value, { stream: true });
  }
}

/** Aborts its signal unless it is put off in time. */
class Alarm {
  private readonly controller = new AbortController();
  private timer: ReturnType<typeof setTimeout>;
  readonly signal = this.controller.signal;

  constructor(private readonly after: number) {
    this.timer = this.start();
  }

  putOff(): void {
    clearTimeout(this.timer);
    this.timer = this.start();
  }

  switchOff(): void {
    clearTimeout(this.timer);
  }

  private start(): ReturnType<typeof setTimeout> {
    return setTimeout(() => this.controller.abort(), this.after);
  }
}

/** `AbortSignal.any` for browsers of before 2024. */
function eitherOf(...signals: AbortSignal[]): AbortSignal {
  const either = new AbortController();
  for (const signal of signals) {
    if (signal.aborted) either.abort();
    signal.addEventListener('abort', () => either.abort(), { once: true });
  }
  return either.signal;
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener('abort', done, { once: true });
    function done() {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
  });
}
