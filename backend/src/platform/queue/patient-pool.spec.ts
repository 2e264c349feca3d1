import { EventEmitter } from 'node:events';
import type { Pool } from 'pg';
import { patientPool } from './patient-pool.js';

/** A pool whose every use fails. */
function failing(error: object): Pool {
  const fail = () => Promise.reject(Object.assign(new Error('failed'), error));
  return { query: fail, connect: fail, on: () => undefined, removeAllListeners: () => undefined } as unknown as Pool;
}

describe('the pool BullMQ gets', () => {
  it.each([
    ['a starting server', { code: '57P03' }],
    ['a stopping server', { code: '57P01' }],
    ['a reset connection', { code: 'ECONNRESET' }],
    ['a lost connection', { message: 'Connection terminated unexpectedly' }],
  ])('says ECONNREFUSED for %s, which BullMQ waits for', async (_, error) => {
    const pool = patientPool(failing(error));
    await expect(pool.query('SELECT')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await expect(pool.connect()).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('ends though a connection was never given back', async () => {
    const waitsForAll = new EventEmitter() as unknown as Pool;
    const ended: string[] = [];
    waitsForAll.end = () => new Promise(() => undefined);
    const pool = patientPool(waitsForAll);
    const client = (name: string) => ({ end: () => Promise.resolve(ended.push(name)) });
    const [kept, returned, late] = [client('kept'), client('returned'), client('late')];
    waitsForAll.emit('acquire', kept);
    waitsForAll.emit('acquire', returned);
    waitsForAll.emit('release', undefined, returned);
    await pool.end();
    waitsForAll.emit('acquire', late);
    expect(ended).toEqual(['kept', 'late']);
  });

  it('passes on every other error as it is', async () => {
    await expect(patientPool(failing({ code: 'BM001', detail: '-1' })).query('SELECT')).rejects.toMatchObject({
      code: 'BM001',
      detail: '-1',
    });
  });
});
