import { ModuleRef } from '@nestjs/core';
import { v7 as uuidv7 } from 'uuid';
import { startJobApp, until, type JobApp } from '../../../test/support/job-app.js';
import { makeRegion } from '../../../test/support/regions.js';
import { Caller } from '../../platform/access/index.js';
import { after, before, HOURS, MINUTES } from '../../platform/clock/index.js';
import { Database, type Tx } from '../../platform/database/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { JobQueues } from '../../platform/queue/index.js';
import { FollowUpService, FollowUpsModule } from './index.js';
import { FollowUpSweep } from './follow-up.sweep.js';

describe('follow-ups', () => {
  let app: JobApp;
  let caller: Caller;
  let followUps: FollowUpService;
  let sweep: FollowUpSweep;
  const now = new Date();

  beforeAll(async () => {
    app = await startJobApp({ features: [FollowUpsModule] });
    followUps = app.get(FollowUpService);
    followUps.register('probe.reminder', { queue: 'maintenance', job: 'probe.run' });
    sweep = app.get(FollowUpSweep);
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    app.probe.runs.length = 0;
    caller = Caller.system(await makeRegion(app.database));
  });

  const write = <T>(work: (tx: Tx) => Promise<T>) => app.get(Database).write(caller, work);
  const plan = (subjectId: string, dueAt: Date, dedupeKey = subjectId) =>
    write((tx) =>
      followUps.schedule(tx, { kind: 'probe.reminder', subject: { type: 'probes', id: subjectId }, dueAt, dedupeKey }),
    );
  const done = () => until(async () => (await app.get(Outbox).overview()).count === 0);
  const subjects = () => app.probe.runs.map((job) => job.subjectId);
  const states = async () =>
    (await app.get(Database).read<{ state: string }>(caller, 'SELECT state FROM follow_up')).map((row) => row.state);

  it('runs what is due, once, and leaves what is not', async () => {
    const [due, later] = [uuidv7(), uuidv7()];
    await plan(due, before(now, MINUTES));
    await plan(later, after(now, HOURS));
    await sweep.sweep();
    await sweep.sweep();
    await done();
    expect(subjects()).toEqual([due]);
    expect(app.probe.runs[0]).toMatchObject({ regionId: caller.regionId, name: 'probe.run' });
    expect((await states()).sort()).toEqual(['planned', 'started']);
  });

  it('moves one that is planned again under its key', async () => {
    const subject = uuidv7();
    await plan(subject, before(now, MINUTES));
    await plan(subject, after(now, HOURS));
    await sweep.sweep();
    expect(await states()).toEqual(['planned']);
  });

  it('does not start one again that has started', async () => {
    const subject = uuidv7();
    expect(await plan(subject, before(now, MINUTES))).toBe(true);
    await sweep.sweep();
    expect(await plan(subject, before(now, MINUTES))).toBe(false);
    await sweep.sweep();
    await done();
    expect(subjects()).toEqual([subject]);
  });

  it('does not run what is cancelled, until it is planned anew', async () => {
    const subject = uuidv7();
    await plan(subject, before(now, MINUTES));
    expect(await write((tx) => followUps.cancel(tx, subject))).toBe(true);
    expect(await write((tx) => followUps.cancel(tx, subject))).toBe(false);
    await sweep.sweep();
    expect(await states()).toEqual(['cancelled']);
    await plan(subject, before(now, MINUTES));
    await sweep.sweep();
    await done();
    expect(subjects()).toEqual([subject]);
  });

  it('starts many, in several processes at once, each once', async () => {
    await app.get(JobQueues).pause('maintenance');
    await write(async (tx) => {
      for (let number = 0; number < 450; number++) {
        const id = uuidv7();
        const subject = { type: 'probes', id };
        await followUps.schedule(tx, { kind: 'probe.reminder', subject, dueAt: before(now, MINUTES), dedupeKey: id });
      }
    });
    const feature = app.module.select(FollowUpsModule).get(ModuleRef);
    const others = [await feature.create(FollowUpSweep), await feature.create(FollowUpSweep)];
    await Promise.all([sweep, ...others].map((each) => each.sweep()));
    expect(await app.get(Outbox).overview()).toMatchObject({ count: 450 });
    await app.get(Database).open('DELETE FROM outbox');
    await app.get(JobQueues).resume('maintenance');
  });

  it('keeps what it cannot start: no feature knows the kind any more', async () => {
    await plan(uuidv7(), before(now, MINUTES));
    await write((tx) => tx.query(`UPDATE follow_up SET kind = 'probe.removed'`));
    await sweep.sweep();
    expect(await states()).toEqual(['planned']);
  });

  it('refuses a kind that no feature has registered', async () => {
    const plan = write((tx) =>
      followUps.schedule(tx, { kind: 'probe.unknown', subject: { type: 'probes', id: uuidv7() }, dueAt: now, dedupeKey: 'x' }),
    );
    await expect(plan).rejects.toThrow('No feature has registered the kind of follow-up probe.unknown');
  });
});
