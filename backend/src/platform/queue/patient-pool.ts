import type { Pool } from 'pg';
import { isUnavailable, translateDatabaseError } from '../errors/index.js';

/**
 * A pool as BullMQ takes one. BullMQ waits before it tries again only where an error says ECONNREFUSED; every
 * other way in which PostgreSQL goes away (restarting, terminated, reset) would make its workers spin and give
 * up on jobs that are done. So all of them say ECONNREFUSED here.
 */
export function patientPool(pool: Pool) {
  return {
    options: { keepAlive: true },
    query: (text: string, values?: readonly unknown[]) => pool.query(text, values && [...values]).catch(refuse),
    connect: () => pool.connect().catch(refuse),
    end: () => pool.end(),
    on: pool.on.bind(pool),
    removeAllListeners: pool.removeAllListeners.bind(pool),
  };
}

function refuse(error: unknown): never {
  if (isUnavailable(translateDatabaseError(error)))
    throw Object.assign(new Error('The database is away', { cause: error }), { code: 'ECONNREFUSED' });
  throw error;
}
