import { failedDelivery, type Delivery, type MailToSend, type SmtpFailure } from './delivery.js';
import { SmtpSession, type SmtpOptions } from './smtp.session.js';

/** Connections at once: what mail servers commonly allow one client. */
const MAX_CONNECTIONS = 10;
/** Mails through one connection before it is renewed; many servers end longer ones. */
const MAX_MAILS = 100;
/** Milliseconds a connection is kept open unused. */
const IDLE = 5_000;

/** A few connections to one mail server, shared by everything this process sends. */
export class SmtpPool {
  private readonly idle: SmtpSession[] = [];
  private readonly waiting: (() => void)[] = [];
  private busy = 0;
  private idleTimer: NodeJS.Timeout | undefined;

  constructor(private readonly options: SmtpOptions) {}

  /** Hands over one mail, waiting for a free connection; never throws. */
  async send(mail: MailToSend): Promise<Delivery> {
    await this.turn();
    try {
      return await this.sendInTurn(mail);
    } finally {
      this.endTurn();
    }
  }

  /** Ends unused connections. */
  close(): void {
    clearTimeout(this.idleTimer);
    for (const session of this.idle.splice(0)) session.close();
  }

  private async turn(): Promise<void> {
    if (this.busy >= MAX_CONNECTIONS) return new Promise<void>((resolve) => this.waiting.push(resolve));
    this.busy++;
  }

  /** Gives the turn to whoever waits longest, so that the number of turns never rises. */
  private endTurn(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.busy--;
  }

  private async sendInTurn(mail: MailToSend): Promise<Delivery> {
    let session: SmtpSession;
    try {
      session = this.unused() ?? (await SmtpSession.open(this.options));
    } catch (error) {
      return failedDelivery(error as SmtpFailure, false);
    }
    const reused = session.used > 0;
    const delivery = await session.send(mail);
    this.release(session);
    // A server may end an idle connection at any time; that says nothing about the mail.
    return reused && session.broken && delivery.result === 'deferred' ? this.sendInTurn(mail) : delivery;
  }

  private unused(): SmtpSession | undefined {
    let session = this.idle.pop();
    while (session?.broken) session = this.idle.pop();
    return session;
  }

  private release(session: SmtpSession): void {
    if (session.broken) return;
    if (session.used >= MAX_MAILS) return session.close();
    this.idle.push(session);
    this.idleTimer ??= setTimeout(() => this.endIdle(), IDLE).unref();
  }

  private endIdle(): void {
    this.idleTimer = undefined;
    this.close();
  }
}
