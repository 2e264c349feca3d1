import { v7 as uuidv7 } from 'uuid';
import { makeRegion } from '../../../test/support/regions.js';
import { BACKENDS, startJobApp, until, type JobApp } from '../../../test/support/job-app.js';
import { Caller } from '../access/index.js';
import { Database } from '../database/index.js';
import { Outbox } from './index.js';

describe.each(BACKENDS)('the outbox, with its queues on %s', (_, redisUrl) => {
  let app: JobApp;
  let caller: Caller;
  let outbox: Outbox;
  let database: Database;

  beforeAll(async () => {
    app = await startJobApp({ redisUrl });
    caller = Caller.system(await makeRegion(app.database), uuidv7());
    outbox = app.get(Outbox);
    database = app.get(Database);
  });
  afterAll(() => app.close());
  beforeEach(() => {
    app.probe.runs.length = 0;
    app.probe.behave = () => Promise.resolve();
  });

  const decide = (subjectId: string) =>
    database.write(caller, (tx) => outbox.add(tx, { queue: 'maintenance', job: 'probe.run', subjectId }));
  const rows = () => database.open<{ id: string }>('SELECT id FROM outbox');

  it('runs the job of committed work, with its ids, and takes its row', async () => {
    const subjectId = uuidv7();
    await decide(subjectId);
    await until(async () => app.probe.runs.length > 0 && (await rows()).length === 0);
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
});
