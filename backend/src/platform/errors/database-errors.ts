import { AppError } from './app-error.js';

/** PostgreSQL error codes that mean "the database is not there right now" (Appendix A of its manual). */
const AWAY = ['57P01', '57P02', '57P03', '53300', '08000', '08001', '08003', '08004', '08006'];
const AWAY_SOCKET = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOTFOUND', 'ETIMEDOUT'];

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
  if (AWAY.includes(code) || AWAY_SOCKET.includes(code) || message.startsWith('Connection terminated')) {
    return new AppError('unavailable', { cause: error });
  }
  if (code === '23505') return new AppError('already_exists', { cause: error });
  if (code === '23503') return new AppError('unknown_reference', { cause: error });
  if (code === '22021' || code === '22P05') return new AppError('invalid_input', { cause: error });
  return error;
}
