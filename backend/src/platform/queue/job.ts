import type { QueueName } from '@knotenpunkt/shared';

/** What a job carries through the queue: ids only, never content. */
export interface JobData {
  outboxId: string;
  /** Null where the work belongs to the installation. */
  regionId: string | null;
  eventId: string | null;
  subjectId: string | null;
  /** Request that caused the work, for the logs. */
  requestId: string | null;
}

/** One run of a job. A job may run twice; see `Outbox.once`. */
export interface Job extends JobData {
  queue: QueueName;
  /** `<feature>.<verb>` */
  name: string;
  /** 1 for the first attempt. */
  attempt: number;
}

/**
 * Does the work of one kind of job. It re-reads what it needs and decides then: the world may have changed
 * since the job was put in. Returning means done, throwing means to be tried again.
 */
export interface JobHandler {
  handle(job: Job): Promise<void>;
}
