import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MailHealth } from '../mail/index.js';
import { QueueHealth } from '../outbox/index.js';
import { Health } from './health.js';
import { Metrics } from './metrics.js';
import { METRIC_TEXTS } from './metrics.text.js';

/** What every process looks at: whether mail can leave and background work goes on. */
@Injectable()
export class SystemChecks implements OnModuleInit {
  constructor(
    private readonly health: Health,
    private readonly metrics: Metrics,
    private readonly mail: MailHealth,
    private readonly queues: QueueHealth,
  ) {}

  onModuleInit(): void {
    this.health.register('mail', () =>
      Promise.resolve(this.mail.route === 'none' ? { state: 'degraded', code: 'no_mail_server' } : { state: 'ok' }),
    );
    this.health.register('queues', async () => {
      const { reachable } = await this.queues.check();
      return reachable ? { state: 'ok' } : { state: 'degraded', code: 'queues_unreachable' };
    });
    this.metrics.gauge('outbox_rows', METRIC_TEXTS.outbox, async () => (await this.queues.check()).outbox.count);
  }
}
