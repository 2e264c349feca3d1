import { MeasuringProcess } from '../child-process.js';
import type { Accepted } from './sink-process.js';

/** The sink in its process, as those see it who send to it. */
export class MailSink {
  private constructor(
    private readonly process: MeasuringProcess,
    readonly port: number,
  ) {}

  static async start(): Promise<MailSink> {
    const process = MeasuringProcess.start('bench/mail/sink-process.js');
    const { port } = await process.next<{ port: number }>('listening');
    return new MailSink(process, port);
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  /**
   * Begins to count anew.
   * @returns a promise of the moment the last of the mails is taken
   */
  async expect(mails: number): Promise<{ accepted: Promise<Accepted> }> {
    const accepted = this.process.next<Accepted>('accepted');
    const ready = this.process.next('ready');
    this.process.send({ type: 'expect', mails });
    await ready;
    return { accepted };
  }

  /** How many mails it took since, and how many different ones. */
  async count(): Promise<{ mails: number; different: number }> {
    const counted = this.process.next<{ mails: number; different: number }>('counted');
    this.process.send({ type: 'count' });
    return counted;
  }

  stop(): Promise<void> {
    return this.process.stop();
  }
}
