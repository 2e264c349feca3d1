import { Inject, Injectable, Logger } from '@nestjs/common';
import type { QueueName } from '@knotenpunkt/shared';
import { Caller } from '../access/index.js';
import { Database, Notifications, type Tx } from '../database/index.js';
import { JobQueues, type JobData } from '../queue/index.js';
import { OUTBOX_CHANNEL } from './outbox.js';
import { RELAY_TIMING, type RelayTiming } from './relay-timing.js';

/** Rows of one transaction. */
const BATCH = 500;

type Row = JobData & { queue: QueueName; job: string };

/**
 * Carries work from the outbox into the queue. Several relays work side by side. A row whose job is not done in time is
 * carried again, as the queue may have lost it; where it has not, the job's id keeps it from being put in twice.
 */
@Injectable()
export class OutboxRelay {
  private readonly logger = new Logger(OutboxRelay.name);
  private readonly caller = Caller.system(null);
  private stopping = false;
  private inTrouble = false;
  private wake: () => void = () => undefined;
  private woken = false;
  private running: Promise<void> = Promise.resolve();
  private unlisten: () => Promise<void> = () => Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly queues: JobQueues,
    private readonly notifications: Notifications,
    @Inject(RELAY_TIMING) private readonly timing: RelayTiming,
  ) {}

  start(): void {
    this.unlisten = this.notifications.listen(OUTBOX_CHANNEL, () => this.wakeUp());
    this.running = this.run();
  }

  async stop(): Promise<void> {
    this.stopping = true;
    this.wakeUp();
    await this.unlisten();
    await this.running;
  }

  /**
   * Carries one batch.
   * @returns how many rows it was
   */
  async carry(): Promise<number> {
    return this.database.write(this.caller, async (tx) => {
      const rows = await tx.query<Row>(TAKE, [this.timing.overdueMs / 1_000, BATCH]);
      for (const [queue, jobs] of byQueue(rows)) await this.queues.enqueue(queue, jobs);
      await stamp(tx, rows);
      return rows.length;
    });
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      const carried = await this.carryOrReport();
      if (carried < BATCH) await this.sleep();
    }
  }

  private async carryOrReport(): Promise<number> {
    try {
      const carried = await this.carry();
      if (this.inTrouble) this.logger.log({ msg: 'outbox is carried again' });
      this.inTrouble = false;
      return carried;
    } catch (error) {
      if (!this.inTrouble) this.logger.warn({ msg: 'outbox cannot be carried right now', err: error });
      this.inTrouble = true;
      return 0;
    }
  }

  private wakeUp(): void {
    this.woken = true;
    this.wake();
  }

  /** Until work is announced, at the longest for one interval: an announcement may be lost with its connection. */
  private async sleep(): Promise<void> {
    if (!this.woken) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, this.inTrouble ? this.timing.troubleMs : this.timing.pollMs);
        this.wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.woken = false;
  }
}

function byQueue(rows: readonly Row[]): Map<QueueName, { name: string; data: JobData }[]> {
  const jobs = new Map<QueueName, { name: string; data: JobData }[]>();
  for (const { queue, job, ...data } of rows) {
    const list = jobs.get(queue) ?? [];
    jobs.set(queue, list);
    list.push({ name: job, data });
  }
  return jobs;
}

async function stamp(tx: Tx, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.query('UPDATE outbox SET enqueued_at = now() WHERE id = ANY($1)', [rows.map((row) => row.outboxId)]);
}

/** New rows first: coalesce() is what the index holds. */
const TAKE = `
  SELECT id AS "outboxId", region_id AS "regionId", queue, job, event_id AS "eventId", subject_id AS "subjectId",
         request_id AS "requestId"
  FROM outbox
  WHERE coalesce(enqueued_at, '-infinity') < now() - make_interval(secs => $1)
  ORDER BY coalesce(enqueued_at, '-infinity'), id
  LIMIT $2
  FOR UPDATE SKIP LOCKED`;
