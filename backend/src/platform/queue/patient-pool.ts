import type { Pool, PoolClient } from 'pg';
import { isUnavailable, translateDatabaseError } from '../errors/index.js';

/**
 * A pool as BullMQ takes one. BullMQ waits before it tries again only where an error says ECONNREFUSED; every
 * other way in which PostgreSQL goes away (restarting, terminated, reset) would make its workers spin and give
 * up on jobs that are done. So all of them say ECONNREFUSED here.
 *
 * A worker that is closed in the moment in which it begins to listen takes a connection and never gives it back. The pool
 * would wait for it without end, so `end` closes what is still out.
 */
export function patientPool(pool: Pool) {
  const out = new Set<PoolClient>();
  let ending = false;
  pool.on('acquire', (client) => {
    out.add(client);
    if (ending) void client.end();
  });
  pool.on('release', (_error, client) => out.delete(client));
  const end = async (): Promise<void> => {
    ending = true;
    const ended = pool.end();
    if (out.size === 0) return ended;
    await Promise.all([...out].map((client) => client.end()));
  };
  return {
    options: { keepAlive: true },
    query: (text: string, values?: readonly unknown[]) => pool.query(text, values && [...values]).catch(refuse),
    connect: () => pool.connect().catch(refuse),
    end,
    on: pool.on.bind(pool),
    removeAllListeners: pool.removeAllListeners.bind(pool),
  };
}

function refuse(error: unknown): never {
  if (isUnavailable(translateDatabaseError(error)))
    throw Object.assign(new Error('The database is away', { cause: error }), { code: 'ECONNREFUSED' });
  throw error;
}
