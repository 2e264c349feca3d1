import { pino, type DestinationStream, type Logger } from 'pino';
import type { LogLevel } from '../config/index.js';

/** Names whose values never reach a log, wherever in an entry they stand. */
const SECRET_NAMES = ['password', 'token', 'secret', 'cookie', 'authorization', 'html', 'text', 'email', 'to'];

/**
 * The structured log of a process: one JSON object a line, with `requestId` from the HTTP request through event and job
 * to the mail.
 */
export function createLog(level: LogLevel, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: describeError },
    redact: { paths: SECRET_NAMES.flatMap((name) => [name, `*.${name}`]), censor: '[not logged]' },
  };
  return destination ? pino(options, destination) : pino(options);
}

export interface DescribedError {
  type: string;
  message: string;
  code?: string;
  stack?: string;
  cause?: DescribedError;
}

/**
 * What of an error may be logged. Other properties are left out on purpose: those of a database error hold the values of
 * the statement.
 */
export function describeError(error: unknown): DescribedError {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error) };
  const { code } = error as { code?: unknown };
  return {
    type: error.name,
    message: error.message,
    ...(typeof code === 'string' && { code }),
    ...(error.stack !== undefined && { stack: error.stack }),
    ...(error.cause !== undefined && { cause: describeError(error.cause) }),
  };
}
