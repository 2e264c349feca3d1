import { AppError } from './app-error.js';

/** PostgreSQL error codes that mean "the database is not there right now" (Appendix A of its manual). */
const AWAY = ['57P01', '57P02', '57P03', '53300', '08000', '08001', '08003', '08004', '08006'];
const AWAY_SOCKET = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOTFOUND', 'ETIMEDOUT'];
/** How pg begins the messages of errors without a code. */
const AWAY_MESSAGES = ['Connection terminated', 'timeout exceeded when trying to connect'];

interface PostgresError {
  code?: string;
  constraint?: string;
  message?: string;
  driverError?: PostgresError;
}

/** Turns errors of PostgreSQL that have a meaning for users into an AppError; others stay as they are. */
export function translateDatabaseError(error: unknown): unknown {
  if (typeof error !== 'object' || error === null) return error;
  const { code = '', message = '' } = (error as PostgresError).driverError ?? (error as PostgresError);
  const away = AWAY.includes(code) || AWAY_SOCKET.includes(code) || AWAY_MESSAGES.some((start) => message.startsWith(start));
  if (away) return new AppError('unavailable', { cause: error });
  if (code === '23505') return new AppError('already_exists', { cause: error });
  if (code === '23503') return new AppError('unknown_reference', { cause: error });
  if (code === '22021' || code === '22P05') return new AppError('invalid_input', { cause: error });
  return error;
}
