import { createServer, type AddressInfo, type Socket } from 'node:net';

/**
 * A mail server that takes every mail and does nothing else, so that it costs what is measured as little as possible
 * (RFC 5321 and RFC 2920, as far as a well-behaved client needs them).
 */

/** What the measuring process wants to know next. */
type Question = { type: 'expect'; mails: number } | { type: 'count' };

export interface Accepted {
  /** Milliseconds since the epoch when the last expected mail was taken. */
  at: number;
  /** One of the mails as it came. */
  sample: string;
}

/** Ids of the mails taken since the last expectation. */
let taken: string[] = [];
let expected = Infinity;

function take(content: string): void {
  taken.push(/^Message-ID: (.*)\r$/im.exec(content)?.[1] ?? '');
  if (taken.length !== expected) return;
  const accepted: Accepted = { at: performance.timeOrigin + performance.now(), sample: content };
  process.send?.({ type: 'accepted', ...accepted });
}

const CONTENT_END = '\r\n.\r\n';

function serve(socket: Socket): void {
  let received = '';
  let inContent = false;
  socket.setEncoding('latin1').setNoDelay(true);
  socket.write('220 sink ESMTP\r\n');
  socket.on('error', () => socket.destroy());
  socket.on('data', (chunk: string) => {
    received += chunk;
    for (;;) {
      const end = inContent ? CONTENT_END : '\r\n';
      const at = received.indexOf(end);
      if (at < 0) return;
      const part = received.slice(0, at);
      received = received.slice(at + end.length);
      if (inContent) take(part);
      inContent = !inContent && /^DATA/i.test(part);
      socket.write(inContent ? '354 go on\r\n' : answer(part));
      if (/^QUIT/i.test(part)) socket.end();
    }
  });
}

function answer(line: string): string {
  return /^EHLO/i.test(line) ? '250-sink\r\n250-PIPELINING\r\n250 8BITMIME\r\n' : '250 fine\r\n';
}

process.on('message', (question: Question) => {
  if (question.type === 'count') {
    process.send?.({ type: 'counted', mails: taken.length, different: new Set(taken).size });
    return;
  }
  taken = [];
  expected = question.mails;
  process.send?.({ type: 'ready' });
});
process.on('disconnect', () => process.exit());

const server = createServer(serve).listen(0, '127.0.0.1', () => {
  process.send?.({ type: 'listening', port: (server.address() as AddressInfo).port });
});
