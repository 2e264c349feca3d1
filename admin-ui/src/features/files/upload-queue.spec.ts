import { UploadQueue, type Sending, type Subject } from './upload-queue.js';

const SUBJECT: Subject = { type: 'organisations', id: 'a' };
const file = (name: string) => new File(['x'], name);

/** Holds every file until the test lets it through. */
class FakeServer {
  readonly calls: { name: string; sending: Sending; store: () => void; refuse: (error: Error) => void }[] = [];

  readonly send = (_subject: Subject, { name }: File, sending: Sending): Promise<void> =>
    new Promise((store, refuse) => {
      sending.signal.addEventListener('abort', () => refuse(new Error('aborted')));
      this.calls.push({ name, sending, store, refuse });
    });

  /** The call for a file, once it has come. */
  call(name: string) {
    const found = this.calls.findLast((call) => call.name === name);
    if (!found) throw new Error(`${name} was not sent`);
    return found;
  }
}

describe('UploadQueue', () => {
  let server: FakeServer;
  let queue: UploadQueue;

  beforeEach(() => {
    server = new FakeServer();
    queue = new UploadQueue(server.send);
  });

  const held = () => queue.snapshot().uploads.map((upload) => `${upload.file.name} ${upload.state}`);
  const settled = () => new Promise((done) => setImmediate(done));

  it('sends one after the other and tells what was stored', async () => {
    queue.add(SUBJECT, [file('one'), file('two')]);
    expect(held()).toEqual(['one sending', 'two waiting']);
    server.call('one').store();
    await settled();
    expect(held()).toEqual(['two sending']);
    expect(queue.snapshot().stored?.file.name).toBe('one');
    expect(queue.busy).toBe(true);
    server.call('two').store();
    await settled();
    expect(held()).toEqual([]);
    expect(queue.busy).toBe(false);
  });

  it('tells how much of a file has gone', () => {
    const seen: number[] = [];
    queue.subscribe(() => seen.push(queue.snapshot().uploads[0]?.progress ?? -1));
    queue.add(SUBJECT, [file('one')]);
    server.call('one').sending.onProgress(0.4);
    expect(seen.at(-1)).toBe(0.4);
  });

  it('keeps a refused file, goes on with the next, and sends the refused one again when asked', async () => {
    queue.add(SUBJECT, [file('one'), file('two')]);
    server.call('one').refuse(new Error('too large'));
    await settled();
    expect(held()).toEqual(['one refused', 'two sending']);
    expect(queue.snapshot().uploads[0]?.error).toEqual(new Error('too large'));
    queue.retry(queue.snapshot().uploads[0]?.id ?? 0);
    expect(held()).toEqual(['one waiting', 'two sending']);
    server.call('two').store();
    await settled();
    expect(held()).toEqual(['one sending']);
  });

  it('ends the file that is being sent and goes on with the next', async () => {
    queue.add(SUBJECT, [file('one'), file('two')]);
    queue.remove(queue.snapshot().uploads[0]?.id ?? 0);
    await settled();
    expect(server.call('one').sending.signal.aborted).toBe(true);
    expect(held()).toEqual(['two sending']);
    expect(queue.snapshot().stored).toBeNull();
  });

  it('never sends a file that was taken away while it waited', async () => {
    queue.add(SUBJECT, [file('one'), file('two'), file('three')]);
    queue.remove(queue.snapshot().uploads[1]?.id ?? 0);
    server.call('one').store();
    await settled();
    expect(server.calls.map(({ name }) => name)).toEqual(['one', 'three']);
  });
});
