import type { Organisation } from '@knotenpunkt/shared';
import { startTestApp, type Client, type TestApp } from '../../../test/support/app.js';
import { makeCaller, makeRegion } from '../../../test/support/regions.js';
import type { Caller } from '../../platform/access/index.js';
import { Database } from '../../platform/database/index.js';
import { FIND_DUPLICATES } from './duplicate.jobs.js';
import { DuplicateSweep } from './duplicate.sweep.js';
import { FindProcessor } from './find.processor.js';
import { LargeWrites } from './large-writes.js';

describe('looking for duplicates beside a large write', () => {
  let test: TestApp;
  let caller: Caller;
  let coordinator: Client;
  let writing = false;

  beforeAll(async () => {
    test = await startTestApp();
    test.get(LargeWrites).add({ isUnderWay: () => Promise.resolve(writing) });
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    writing = false;
    caller = await makeCaller(test.database, await makeRegion(test.database));
    coordinator = test.as(caller);
    for (const municipality of ['Bottrop', 'Bottrop']) {
      const organisation = { name: 'Lernwerk Probe e. V.', kind: 'other', municipality };
      await coordinator.request<Organisation>('POST', '/api/organisations', organisation);
    }
  });

  const waiting = () => test.get(Database).open<{ id: string }>('SELECT id FROM outbox WHERE region_id = $1', [caller.regionId]);
  const found = async () => (await coordinator.request<unknown[]>('GET', '/api/duplicates')).body.length;
  const find = async () => {
    const [row] = await waiting();
    const { queue, job: name } = FIND_DUPLICATES;
    const asked = { outboxId: row?.id ?? '', regionId: caller.regionId, eventId: null, subjectId: null, requestId: null };
    await test.get(FindProcessor).handle({ ...asked, queue, name, attempt: 1 });
  };

  it('waits until it is done', async () => {
    writing = true;
    await test.get(DuplicateSweep).sweep();
    expect(await waiting()).toEqual([]);
    writing = false;
    await test.get(DuplicateSweep).sweep();
    await find();
    expect(await found()).toBe(1);
  });

  it('stops where one begins, and goes on afterwards', async () => {
    await test.get(DuplicateSweep).sweep();
    writing = true;
    await find();
    expect([await waiting(), await found()]).toEqual([[], 0]);
    writing = false;
    await test.get(DuplicateSweep).sweep();
    await find();
    expect(await found()).toBe(1);
  });
});
