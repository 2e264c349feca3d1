import { send } from '../api.js';
import { StreamParser } from './sse.js';

/** A record that changed, wherever that happened. */
export interface Change {
  resource: string;
  id: string;
  version: number;
}

/** What listeners hear: one change, or that anything may have changed. */
export type LiveMessage = { kind: 'change'; change: Change } | { kind: 'unknown' };

/** Milliseconds without a byte after which a proxy is taken to hold the stream back; the server sends a heartbeat sooner. */
const SILENCE = 60_000;
const POLL_EVERY = 30_000;
const RETRY_AFTER = 5_000;

/**
 * Keeps the stream of changes open until `signal` ends it, and tells `listen` of each. Where nothing comes through,
 * listeners are told at intervals that anything may have changed.
 */
export async function followChanges(listen: (message: LiveMessage) => void, signal: AbortSignal): Promise<void> {
  let lastId: string | null = null;
  while (!signal.aborted) {
    const flowed = await readStream(lastId, signal, (message, id) => {
      lastId = id ?? lastId;
      listen(message);
    });
    if (signal.aborted) return;
    await pause(flowed ? RETRY_AFTER : POLL_EVERY, signal);
    if (!flowed) listen({ kind: 'unknown' });
  }
}

/** Answers whether anything arrived at all before the stream ended. */
async function readStream(
  lastId: string | null,
  signal: AbortSignal,
  listen: (message: LiveMessage, id: string | null) => void,
): Promise<boolean> {
  const silence = new AbortController();
  let timer = setTimeout(() => silence.abort(), SILENCE);
  let flowed = false;
  try {
    const headers: Record<string, string> = { Accept: 'text/event-stream' };
    if (lastId) headers['Last-Event-ID'] = lastId;
    const response = await send('/stream', { headers, signal: AbortSignal.any([signal, silence.signal]) });
    const parser = new StreamParser();
    for await (const text of textOf(response)) {
      flowed = true;
      clearTimeout(timer);
      timer = setTimeout(() => silence.abort(), SILENCE);
      for (const { event, data, id } of parser.push(text)) {
        if (event === 'change') listen({ kind: 'change', change: JSON.parse(data) as Change }, id);
      }
    }
  } catch {
    // The stream broke off; the caller opens it again.
  } finally {
    clearTimeout(timer);
  }
  return flowed;
}

async function* textOf(response: Response): AsyncGenerator<string> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
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
