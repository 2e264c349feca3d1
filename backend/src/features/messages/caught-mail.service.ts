import type { CaughtMail, CaughtMailSummary } from '@knotenpunkt/shared';
import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS, type Settings } from '../../platform/config/index.js';
import { AppError } from '../../platform/errors/index.js';
import { MailCatcher, MailHealth, type CaughtMails } from '../../platform/mail/index.js';

/** Reads the mails the catcher took. Only the demo has such a mailbox; it belongs to everybody in it. */
@Injectable()
export class CaughtMailService {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly health: MailHealth,
    private readonly catcher: MailCatcher,
  ) {}

  async page(first: number, last: number): Promise<{ mails: CaughtMailSummary[]; total: number }> {
    const all = await this.mailbox.list();
    return { mails: all.slice(first, last + 1), total: all.length };
  }

  async get(id: string): Promise<CaughtMail> {
    return existing(await this.mailbox.find(id));
  }

  async html(id: string): Promise<string> {
    return existing(await this.mailbox.html(id));
  }

  async attachment(id: string, number: number): Promise<{ name: string; content: Buffer }> {
    return existing(await this.mailbox.attachment(id, number));
  }

  /** @throws AppError `not_found` outside of the demo */
  private get mailbox(): CaughtMails {
    if (!this.settings.demo || this.health.route !== 'catcher') throw new AppError('not_found');
    return this.catcher.mails;
  }
}

function existing<T>(found: T | undefined): T {
  if (found === undefined) throw new AppError('not_found');
  return found;
}
