import type { ProblemCode } from '@knotenpunkt/shared';
import { AppError } from './app-error.js';

/** PostgreSQL error codes that mean "the database is not there right now" (Appendix A of its manual). */
const AWAY = ['57P01', '57P02', '57P03', '53300', '08000', '08001', '08003', '08004', '08006'];
const AWAY_SOCKET = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOTFOUND', 'ETIMEDOUT'];
/** How pg begins the messages of errors without a code. */
const AWAY_MESSAGE =
  /^(Connection terminated|timeout exceeded when trying to connect|Client (was closed|has encountered a connection error))/;
/** What TypeORM throws where a connection was lost in the middle of a transaction. */
const AWAY_NAMES = ['QueryRunnerAlreadyReleasedError', 'QueryRunnerProviderAlreadyReleasedError'];

/** Another transaction waited for this one while this one waited for it (deadlock_detected, serialization_failure). */
const CROSSED = ['40P01', '40001'];

/** How the message begins where what was to be deleted is still referred to; else what was referred to is not there. */
const REFERRED_TO = /^update or delete on table/;

/** What the other codes mean to users. */
const MEANING: Readonly<Record<string, ProblemCode>> = {
  '23505': 'already_exists',
  '23503': 'unknown_reference',
  '23001': 'conflict',
  '22021': 'invalid_input',
  '22P05': 'invalid_input',
};

interface PostgresError {
  code?: string;
  name?: string;
  message?: string;
}

/** Turns errors of PostgreSQL that have a meaning for users into an AppError; others stay as they are. */
export function translateDatabaseError(error: unknown): unknown {
  const { code = '', name = '', message = '' } = driverErrorOf(error);
  const coded = AWAY.includes(code) || AWAY_SOCKET.includes(code);
  const away = coded || CROSSED.includes(code) || AWAY_NAMES.includes(name) || AWAY_MESSAGE.test(message);
  const meaning = away ? 'unavailable' : REFERRED_TO.test(message) ? 'in_use' : MEANING[code];
  return meaning ? new AppError(meaning, { cause: error }) : error;
}

/** Codes of values and rows that PostgreSQL does not take (classes 22 and 23). */
const REFUSED = /^2[23]/;

/** Whether what was to be written is wrong in itself: it will be refused every time. */
export function isRefused(error: unknown): boolean {
  if (error instanceof AppError) return error.code !== 'unavailable' && error.code !== 'internal';
  return REFUSED.test(driverErrorOf(error).code ?? '');
}

/** Whether two transactions crossed and this one gave way; begun anew it goes through. */
export function isCrossed(error: unknown): boolean {
  return CROSSED.includes(driverErrorOf(error).code ?? '');
}

/** What the driver said; TypeORM wraps it. */
function driverErrorOf(error: unknown): PostgresError {
  if (typeof error !== 'object' || error === null) return {};
  const { driverError = error }: { driverError?: PostgresError } = error;
  return driverError;
}
