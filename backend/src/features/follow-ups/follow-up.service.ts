import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '../../platform/database/index.js';
import { JobHandlers, type JobKind } from '../../platform/queue/index.js';
import { FollowUpRepository } from './follow-up.repository.js';

/** Work to come: what is to happen with a record at a time. */
export interface PlannedWork {
  /** One that a feature has registered. */
  kind: string;
  subject: { type: string; id: string };
  dueAt: Date;
  /** Made by the feature, one per region: the same key is the same follow-up, and starts once. */
  dedupeKey: string;
}

/** Plans time-driven work, in the transaction of the change that calls for it. */
@Injectable()
export class FollowUpService implements OnApplicationBootstrap {
  private readonly kinds = new Map<string, JobKind>();

  constructor(
    private readonly followUps: FollowUpRepository,
    private readonly handlers: JobHandlers,
  ) {}

  /** For a feature's module, at its start: due follow-ups of `kind` start `job`, with their subject. */
  register(kind: string, job: JobKind): void {
    if (this.kinds.has(kind)) throw new Error(`The kind of follow-up ${kind} is registered twice`);
    this.kinds.set(kind, job);
  }

  /** @throws Error where nothing handles the job of a kind */
  onApplicationBootstrap(): void {
    for (const [kind, { queue, job }] of this.kinds) {
      if (!this.handlers.find(queue, job))
        throw new Error(`Nothing handles ${job} of the queue ${queue}, for follow-ups of ${kind}`);
    }
  }

  /**
   * Plans work. Planning it again under its key moves it, and takes back a cancellation.
   * @returns false where it has started already: nothing is planned then
   */
  async schedule(tx: Tx, { kind, subject, dueAt, dedupeKey }: PlannedWork): Promise<boolean> {
    this.jobOf(kind);
    return this.followUps.plan(tx, { id: uuidv7(), kind, subjectType: subject.type, subjectId: subject.id, dueAt, dedupeKey });
  }

  /** @returns false where nothing is planned under the key */
  async cancel(tx: Tx, dedupeKey: string): Promise<boolean> {
    return this.followUps.cancel(tx, dedupeKey);
  }

  /** @throws Error where no feature has registered the kind */
  jobOf(kind: string): JobKind {
    const job = this.kinds.get(kind);
    if (!job) throw new Error(`No feature has registered the kind of follow-up ${kind}`);
    return job;
  }

  get knownKinds(): string[] {
    return [...this.kinds.keys()];
  }
}
