import { startJobApp, type JobApp } from '../../../test/support/job-app.js';
import { makeRegion } from '../../../test/support/regions.js';
import { Caller } from '../access/index.js';
import { Database, type Tx } from './index.js';

const TAKE = 'SELECT pg_advisory_xact_lock($1)';

describe('transactions that cross', () => {
  let app: JobApp;
  let database: Database;
  let caller: Caller;

  beforeAll(async () => {
    app = await startJobApp();
    database = app.get(Database);
    caller = Caller.system(await makeRegion(app.database));
  });
  afterAll(() => app.close());

  /** The first time, each takes what the other will want before either goes on; how often each begins. */
  function crossing() {
    const begun = { one: 0, other: 0 };
    const meet: Record<keyof typeof begun, () => void> = { one: () => undefined, other: () => undefined };
    const oneCame = new Promise<void>((resolve) => (meet.one = resolve));
    const otherCame = new Promise<void>((resolve) => (meet.other = resolve));
    const work = (who: keyof typeof begun, first: number, second: number) => async (tx: Tx) => {
      begun[who]++;
      await tx.query(TAKE, [first]);
      meet[who]();
      await Promise.all([oneCame, otherCame]);
      await tx.query(TAKE, [second]);
    };
    return { begun, one: work('one', 1, 2), other: work('other', 2, 1) };
  }

  it('both go through: the one that gave way is begun anew', async () => {
    const { begun, one, other } = crossing();
    const committed: string[] = [];
    await Promise.all([
      database.write(caller, (tx) => (tx.onCommit(() => committed.push('one')), one(tx))),
      database.write(caller, (tx) => (tx.onCommit(() => committed.push('other')), other(tx))),
    ]);
    expect(begun.one + begun.other).toBe(3);
    expect(committed.sort()).toEqual(['one', 'other']);
  });

  it('are not begun for ever', async () => {
    let begun = 0;
    const crossed = database.write(caller, async () => {
      begun++;
      throw Object.assign(new Error('deadlock detected'), { code: '40P01' });
    });
    await expect(crossed).rejects.toMatchObject({ code: 'unavailable' });
    expect(begun).toBe(3);
  });

  it('are told from other failures, which are final', async () => {
    let begun = 0;
    const failed = database.write(caller, async (tx) => {
      begun++;
      await tx.query('SELECT 1 / 0');
    });
    await expect(failed).rejects.toMatchObject({ code: '22012' });
    expect(begun).toBe(1);
  });
});
