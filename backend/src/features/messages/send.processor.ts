import { Injectable } from '@nestjs/common';
import { Caller } from '../../platform/access/index.js';
import { MailTransport } from '../../platform/mail/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { HandlesJob, type Job, type JobHandler } from '../../platform/queue/index.js';
import { ComposingError } from './message.composer.js';
import { MessageSender } from './message.sender.js';
import { SEND } from './wake-up.js';

/** Woken when mails of a region were queued: sends what is due there, whichever mail it was woken for. */
@HandlesJob(SEND.queue, SEND.job)
@Injectable()
export class SendProcessor implements JobHandler {
  constructor(
    private readonly outbox: Outbox,
    private readonly sender: MessageSender,
    private readonly transport: MailTransport,
  ) {}

  async handle(job: Job): Promise<void> {
    if (!this.transport.available) return;
    const consignment = await this.take(job);
    if (consignment) await this.sender.send(consignment);
  }

  /** Where more is due than one run takes, the next is woken now, so that another worker may take it. */
  private async take(job: Job): Promise<Awaited<ReturnType<MessageSender['take']>> | undefined> {
    try {
      return await this.outbox.once(job, async (tx) => {
        const consignment = await this.sender.take(tx);
        if (consignment.full) await this.outbox.add(tx, SEND);
        return consignment;
      });
    } catch (error) {
      if (!(error instanceof ComposingError)) throw error;
      await this.sender.setAside(Caller.system(job.regionId, job.requestId), error);
      return this.take(job);
    }
  }
}
