import { startJobApp, type JobApp } from '../../../test/support/job-app.js';
import { makeRegion } from '../../../test/support/regions.js';
import { Caller } from '../access/index.js';
import { Database } from './index.js';

const END_OWN_CONNECTION = 'SELECT pg_terminate_backend(pg_backend_pid()), pg_sleep(1)';

describe('a connection that ends in the middle of a statement', () => {
  let app: JobApp;
  let database: Database;
  let caller: Caller;

  beforeAll(async () => {
    app = await startJobApp();
    database = app.get(Database);
    caller = Caller.system(await makeRegion(app.database));
  });
  afterAll(() => app.close());

  it.each([
    ['a statement', () => database.read(caller, END_OWN_CONNECTION)],
    ['a statement outside regions', () => database.open(END_OWN_CONNECTION)],
    ['a transaction', () => database.write(caller, (tx) => tx.query(END_OWN_CONNECTION))],
    [
      'a transaction that goes on regardless',
      () =>
        database.write(caller, async (tx) => {
          await tx.query(END_OWN_CONNECTION).catch(() => undefined);
          await tx.query('SELECT 1');
        }),
    ],
    ['a commit', () => database.write(caller, (tx) => tx.query(END_OWN_CONNECTION).catch(() => undefined))],
  ])('leaves %s unavailable, and the next one works', async (_, work) => {
    await expect(work()).rejects.toMatchObject({ code: 'unavailable' });
    expect(await database.open('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});
