import { createTransport } from 'nodemailer';
import type { MailSink } from './mail-sink.js';

const CONNECTIONS = 10;

/** Milliseconds a bare loop over nodemailer's own pool takes for as many mails of the same bytes: what no ledger could be faster than. */
export async function bareLoop(sink: MailSink, mails: number, content: string): Promise<number> {
  const pool = createTransport({ pool: true, host: '127.0.0.1', port: sink.port, maxConnections: CONNECTIONS, ignoreTLS: true });
  const raw = Buffer.from(content, 'latin1');
  const { accepted } = await sink.expect(mails);
  const began = performance.timeOrigin + performance.now();
  const envelope = { from: 'netz@absender.example', to: 'anna.beispiel@empfang.example' };
  await Promise.all(Array.from({ length: mails }, () => pool.sendMail({ envelope, raw })));
  pool.close();
  return (await accepted).at - began;
}
