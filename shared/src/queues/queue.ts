/** Queues of background work, one per class of work, so that a full one holds up no other. */
export const QUEUE_NAMES = ['mail', 'invitations', 'follow-ups', 'documents', 'imports', 'maintenance'] as const;
export type QueueName = (typeof QUEUE_NAMES)[number];

/**
 * Where a job stands. `waiting`: ready to run. `active`: running now. `delayed`: waits for its next attempt.
 * `failed`: given up after its last attempt, kept with its error until somebody retries it.
 */
export const JOB_STATES = ['waiting', 'active', 'delayed', 'failed'] as const;
export type JobState = (typeof JOB_STATES)[number];

/** A queue as the administrator sees it. */
export interface QueueOverview {
  name: QueueName;
  paused: boolean;
  counts: Record<JobState, number>;
  /** When the job that waits longest was put in; null where none waits. */
  oldestWaitingSince: string | null;
}

/** Work that has been decided but is not done yet. */
export interface OutboxOverview {
  count: number;
  /** When the oldest of it was decided; null where there is none. */
  oldestSince: string | null;
}

export interface BackgroundWork {
  queues: QueueOverview[];
  outbox: OutboxOverview;
}

/** A job as the administrator sees it: ids only, as jobs carry no content. */
export interface QueuedJob {
  id: string;
  /** `<feature>.<verb>` */
  name: string;
  state: JobState;
  createdAt: string;
  startedAt: string | null;
  finishedAt: string | null;
  /** Attempts that ended in an error. */
  attempts: number;
  /** When a delayed job is tried again. */
  nextAttemptAt: string | null;
  /** What the last attempt failed with, for the administrator; never shown to anybody else. */
  error: string | null;
  requestId: string | null;
}
