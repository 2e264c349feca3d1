import { connect, type Socket } from 'node:net';
import type { Load, LoadResult } from './load.js';

/** Asks a server as fast as it answers: over raw connections, as a client that parsed more would be slower than what it measures. */

const HEAD_END = Buffer.from('\r\n\r\n');

/** One connection, which asks again as soon as it was answered. */
class Client {
  private received: Buffer = Buffer.alloc(0);
  private asked = 0;
  private answered: (latency: number) => void = () => undefined;

  private constructor(private readonly socket: Socket) {
    socket.on('data', (chunk) => this.take(chunk));
  }

  static open(port: number): Promise<Client> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => resolve(new Client(socket)));
      socket.setNoDelay(true).once('error', reject);
    });
  }

  /** @returns milliseconds until the whole answer was there */
  ask(request: string): Promise<number> {
    return new Promise((resolve) => {
      this.answered = resolve;
      this.asked = performance.now();
      this.socket.write(request);
    });
  }

  close(): void {
    this.socket.destroy();
  }

  private take(chunk: Buffer): void {
    this.received = this.received.length === 0 ? chunk : Buffer.concat([this.received, chunk]);
    const headEnd = this.received.indexOf(HEAD_END);
    if (headEnd < 0) return;
    const head = this.received.toString('latin1', 0, headEnd);
    const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
    if (!/^HTTP\/1\.1 2/.test(head) || length === undefined) throw new Error(`Not an answer to measure: ${head}`);
    if (this.received.length < headEnd + HEAD_END.length + Number(length)) return;
    this.received = Buffer.alloc(0);
    this.answered(performance.now() - this.asked);
  }
}

async function measure({ port, requests, clients, milliseconds }: Load): Promise<LoadResult> {
  const open = await Promise.all(Array.from({ length: clients }, () => Client.open(port)));
  const latencies: number[] = [];
  const began = performance.now();
  let next = 0;
  await Promise.all(
    open.map(async (client) => {
      while (performance.now() - began < milliseconds) latencies.push(await client.ask(requests[next++ % requests.length] ?? ''));
    }),
  );
  const seconds = (performance.now() - began) / 1_000;
  for (const client of open) client.close();
  latencies.sort((a, b) => a - b);
  const at = (share: number): number => latencies[Math.floor((latencies.length - 1) * share)] ?? NaN;
  return { type: 'measured', perSecond: latencies.length / seconds, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

process.on('message', (load: Load) => void measure(load).then((result) => process.send?.(result)));
process.on('disconnect', () => process.exit());
