import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { parseConnectionUrl } from 'nodemailer/lib/shared';
import { SETTINGS, type Settings } from '../config/index.js';
import type { Delivery, MailToSend } from './delivery.js';
import { MailCatcher } from './mail.catcher.js';
import { mailRoute } from './mail.route.js';
import { SmtpPool } from './smtp.pool.js';

/** The way out: the mail server of SMTP_URL, or the catcher. */
@Injectable()
export class MailTransport implements OnApplicationShutdown {
  private pool: SmtpPool | undefined;

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly catcher: MailCatcher,
  ) {}

  /** False: mail waits in the ledger. */
  get available(): boolean {
    return mailRoute(this.settings) !== 'none';
  }

  /** Hands over one mail; never throws. */
  send(mail: MailToSend): Promise<Delivery> {
    this.pool ??= new SmtpPool(parseConnectionUrl(this.settings.smtpUrl ?? this.catcher.url));
    return this.pool.send(mail);
  }

  onApplicationShutdown(): void {
    this.pool?.close();
  }
}
