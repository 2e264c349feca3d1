import { EventEmitter } from 'node:events';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { Database } from './database.js';

/** A connection that is reset while it is used, as pg reports it: by the statement and by an event. */
class ResetConnection extends EventEmitter {
  heard = false;

  query(): Promise<never> {
    const error = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
    this.heard = this.emit('error', error);
    return Promise.reject(error);
  }

  release(): void {
    // The pool listens from here on.
  }
}

describe('a connection that is reset while a statement runs', () => {
  it('is heard, as an unheard error event would end the process', async () => {
    const connection = new ResetConnection();
    const pool = { connect: () => Promise.resolve(connection) } as unknown as Pool;
    const database = new Database({} as DataSource, pool);
    await expect(database.open('SELECT 1')).rejects.toMatchObject({ code: 'unavailable' });
    expect(connection.heard).toBe(true);
    expect(connection.listenerCount('error')).toBe(0);
  });
});
