import type { FieldProblem, ProblemCode } from '@knotenpunkt/shared';

export interface ErrorDetails {
  /** Values for the translated sentence. */
  values?: Record<string, string | number>;
  fields?: FieldProblem[];
  current?: unknown;
  /** With `too_many_requests`: seconds to wait (RFC 9110, 10.2.3). */
  retryAfter?: number;
  cause?: unknown;
}

/**
 * The one error services throw. Its code decides the HTTP status and the sentence the user reads;
 * the message is for logs only.
 */
export class AppError extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly details: ErrorDetails = {},
  ) {
    super(code, { cause: details.cause });
  }
}

/** Whether something failed only because the database is not there right now. */
export function isUnavailable(error: unknown): boolean {
  return error instanceof AppError && error.code === 'unavailable';
}
