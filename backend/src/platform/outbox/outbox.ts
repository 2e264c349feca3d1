import type { OutboxOverview } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Caller } from '../access/index.js';
import { Database, type Tx } from '../database/index.js';
import { JobHandlers, type Job, type JobKind } from '../queue/index.js';

/** Work that follows a change: a job and the ids it works on. */
export interface Work extends JobKind {
  /** The event the work follows, where there is one. */
  eventId?: string | null;
  /** The record the work is about, where there is one. */
  subjectId?: string | null;
}

/** Channel on which PostgreSQL announces committed work. */
export const OUTBOX_CHANNEL = 'outbox';

/**
 * Work that is decided but not done, kept in the transaction of the change it follows: whatever happens to the queue,
 * nothing decided is lost. A row goes only together with the effect of its job.
 */
@Injectable()
export class Outbox {
  constructor(
    private readonly database: Database,
    private readonly handlers: JobHandlers,
  ) {}

  /**
   * Decides on work in the transaction of the change it follows. Workers hear of it at the commit.
   * @throws Error where nothing handles the job: better here than in the queue
   */
  async add(tx: Tx, ...works: Work[]): Promise<void> {
    if (works.length === 0) return;
    for (const { queue, job } of works) {
      if (!this.handlers.find(queue, job)) throw new Error(`Nothing handles ${job} of the queue ${queue}`);
    }
    await tx.query(ADD, [
      works.map(() => uuidv7()),
      tx.caller.identity.regionId,
      works.map((work) => work.queue),
      works.map((work) => work.job),
      works.map((work) => work.eventId ?? null),
      works.map((work) => work.subjectId ?? null),
      tx.caller.requestId,
      OUTBOX_CHANNEL,
    ]);
  }

  /**
   * Runs the effect of a job exactly once, in a transaction of the job's region which also takes the outbox row. Where
   * another run of the same job has been here before, or is here now and succeeds, `effect` does not run.
   * @returns what `effect` answers, or undefined where it did not run
   */
  async once<T>(job: Job, effect: (tx: Tx) => Promise<T>): Promise<T | undefined> {
    return this.database.write(Caller.system(job.regionId, job.requestId), async (tx) => {
      const taken = await tx.query('DELETE FROM outbox WHERE id = $1 RETURNING id', [job.outboxId]);
      return taken.length > 0 ? effect(tx) : undefined;
    });
  }

  /** How much decided work is not done yet. */
  async overview(): Promise<OutboxOverview> {
    const [row] = await this.database.open<{ count: number; oldest: Date | null }>(
      'SELECT count(*)::int AS count, min(created_at) AS oldest FROM outbox',
    );
    return { count: row?.count ?? 0, oldestSince: row?.oldest?.toISOString() ?? null };
  }
}

const ADD = `
  WITH added AS (
    INSERT INTO outbox (id, region_id, queue, job, event_id, subject_id, request_id)
    SELECT id, $2::uuid, queue, job, event_id, subject_id, $7
    FROM unnest($1::uuid[], $3::text[], $4::text[], $5::uuid[], $6::uuid[]) AS work (id, queue, job, event_id, subject_id)
  )
  SELECT pg_notify($8, '')`;
