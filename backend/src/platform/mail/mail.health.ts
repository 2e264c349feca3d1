import type { MailRoute } from '@knotenpunkt/shared';
import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS, type Settings } from '../config/index.js';
import { mailRoute } from './mail.route.js';

/** Says whether mail can leave this installation, for the health check and the start page. */
@Injectable()
export class MailHealth {
  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  /** `none`: no server is set and mail waits in the ledger until one is. */
  get route(): MailRoute {
    return mailRoute(this.settings);
  }
}
