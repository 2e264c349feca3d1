import type { JobState } from '@knotenpunkt/shared';
import { v7 as uuidv7 } from 'uuid';
import { BACKENDS, startJobApp, until, type JobApp } from '../../../test/support/job-app.js';
import { makeRegion } from '../../../test/support/regions.js';
import { Caller } from '../access/index.js';
import { Database } from '../database/index.js';
import { AppError } from '../errors/index.js';
import { JobQueues, type Job } from '../queue/index.js';
import { Outbox, QueueHealth } from './index.js';

describe.each(BACKENDS)('the outbox, with its queues on %s', (_, redisUrl) => {
  let app: JobApp;
  let caller: Caller;
  let outbox: Outbox;
  let database: Database;
  let queues: JobQueues;

  beforeEach(async () => {
    app = await startJobApp({ redisUrl });
    caller = Caller.system(await makeRegion(app.database), uuidv7());
    outbox = app.get(Outbox);
    database = app.get(Database);
    queues = app.get(JobQueues);
  });
  afterEach(() => app.close());

  const decide = (...subjects: string[]) =>
    database.write(caller, (tx) => outbox.add(tx, ...subjects.map((subjectId) => ({ ...PROBE, subjectId }))));
  const waiting = async () => (await outbox.overview()).count;
  const done = () => until(async () => (await waiting()) === 0);
  const counted = async (state: JobState) => (await queues.overview('maintenance')).counts[state];
  /** The effect of a job: an event about its subject. */
  const leaveTrace = (job: Job) =>
    outbox.once(job, (tx) =>
      tx.query('INSERT INTO event (id, region_id, kind) VALUES ($1, $2, $3)', [uuidv7(), tx.regionId, `probe.${job.subjectId}`]),
    );
  const traces = async () =>
    (await database.read<{ kind: string }>(caller, 'SELECT kind FROM event ORDER BY kind')).map((row) => row.kind.slice(6));

  it('runs the job of committed work, with its ids, and takes its row', async () => {
    const subjectId = uuidv7();
    await decide(subjectId);
    await done();
    expect(app.probe.runs).toEqual([
      {
        queue: 'maintenance',
        name: 'probe.run',
        attempt: 1,
        outboxId: expect.any(String) as string,
        regionId: caller.regionId,
        eventId: null,
        subjectId,
        requestId: caller.requestId,
      },
    ]);
  });

  it('decides nothing where the transaction is rolled back', async () => {
    const change = database.write(caller, async (tx) => {
      await outbox.add(tx, PROBE);
      throw new AppError('conflict');
    });
    await expect(change).rejects.toThrow('conflict');
    expect(await waiting()).toBe(0);
  });

  it('refuses work that nothing handles, at once', async () => {
    const change = database.write(caller, (tx) => outbox.add(tx, { queue: 'maintenance', job: 'probe.unknown' }));
    await expect(change).rejects.toThrow('Nothing handles probe.unknown');
  });

  it('tries a failed job again and keeps its row until it is done', async () => {
    const kept: number[] = [];
    app.probe.behave = async () => {
      kept.push(await waiting());
      if (kept.length < 2) throw new Error('not yet');
    };
    await decide(uuidv7());
    await done();
    expect(app.probe.runs.map((job) => job.attempt)).toEqual([1, 2]);
    expect(kept).toEqual([1, 1]);
  });

  it('takes no attempt from a job that met no database', async () => {
    app.probe.behave = () => (app.probe.runs.length < 2 ? Promise.reject(new AppError('unavailable')) : Promise.resolve());
    await decide(uuidv7());
    await done();
    expect(app.probe.runs.map((job) => job.attempt)).toEqual([1, 1]);
  });

  it('has the effect of a job once, however often and however simultaneously it runs', async () => {
    const subjectId = uuidv7();
    app.probe.behave = (job) => Promise.all([leaveTrace(job), leaveTrace(job), leaveTrace(job)]).then(() => leaveTrace(job));
    await decide(subjectId);
    await done();
    expect(await traces()).toEqual([subjectId]);
  });

  it('leaves the row where the effect fails', async () => {
    const subjectId = uuidv7();
    app.probe.behave = async (job) => {
      if (job.attempt === 1) await outbox.once(job, () => Promise.reject(new Error('no effect')));
      else await leaveTrace(job);
    };
    await decide(subjectId);
    await done();
    expect(await traces()).toEqual([subjectId]);
  });

  it('carries work again that the queue has lost', async () => {
    await queues.pause('maintenance');
    const subjects = [uuidv7(), uuidv7()].sort();
    app.probe.behave = leaveTrace;
    await decide(...subjects);
    await until(async () => (await counted('waiting')) === 2);
    await app.emptyQueues();
    await done();
    expect(await traces()).toEqual(subjects);
  });

  it('does not put a job in twice which waits for long', async () => {
    await queues.pause('maintenance');
    await decide(uuidv7());
    const stamp = async () =>
      (await database.open<{ at: Date | null }>('SELECT enqueued_at AS at FROM outbox'))[0]?.at?.getTime() ?? 0;
    await until(async () => (await stamp()) > 0);
    const first = await stamp();
    await until(async () => (await stamp()) > first);
    expect(await counted('waiting')).toBe(1);
    await queues.resume('maintenance');
    await done();
    expect(app.probe.runs).toHaveLength(1);
  });

  it('shows an unknown job as failed instead of losing it', async () => {
    const id = uuidv7();
    await database.open(`INSERT INTO outbox (id, queue, job) VALUES ($1, 'maintenance', 'probe.removed')`, [id]);
    await until(async () => (await counted('failed')) === 1);
    const { jobs, total } = await queues.page('maintenance', 'failed', 0, 9);
    expect(total).toBe(1);
    expect(jobs).toMatchObject([{ id, name: 'probe.removed', error: expect.stringContaining('Nothing handles') as string }]);
    expect(await waiting()).toBe(1);
  });

  it('shares the work of two processes', async () => {
    const other = await startJobApp({ redisUrl, shared: app.database });
    try {
      const subjects = Array.from({ length: 200 }, () => uuidv7()).sort();
      // Each holds its first job until the other has one, too: neither does all the work while the other starts.
      const bothWork = () => app.probe.runs.length > 0 && other.probe.runs.length > 0;
      const together = (job: Job) => until(bothWork).then(() => leaveTrace(job));
      app.probe.behave = together;
      other.probe.behave = together;
      await decide(...subjects);
      await done();
      expect(await traces()).toEqual(subjects);
      expect(bothWork()).toBe(true);
    } finally {
      await other.close();
    }
  });

  it('tells its health', async () => {
    await queues.pause('maintenance');
    await decide(uuidv7());
    expect(await app.get(QueueHealth).check()).toEqual({
      reachable: true,
      outbox: { count: 1, oldestSince: expect.any(String) as string },
    });
  });
});

const PROBE = { queue: 'maintenance', job: 'probe.run' } as const;
