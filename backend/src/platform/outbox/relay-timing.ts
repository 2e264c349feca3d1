export interface RelayTiming {
  /** Longest pause between two looks at the outbox. */
  pollMs: number;
  /** Pause after a failure. */
  troubleMs: number;
  /** A row not done after this long is carried into the queue again. */
  overdueMs: number;
}

/** Token of the timing, which tests shorten. */
export const RELAY_TIMING = Symbol('RELAY_TIMING');

export const DEFAULT_RELAY_TIMING: RelayTiming = { pollMs: 5_000, troubleMs: 1_000, overdueMs: 30_000 };
