import type { Organisation } from '@knotenpunkt/shared';
import { seededRandom } from '../../src/bench/crash/disasters.js';
import { startTestApp, type Client, type TestApp } from '../support/app.js';
import { BUILD_PATIENCE, ensureBuilt } from '../support/build.js';
import { TEST_SECRET } from '../support/database.js';
import { ImportDesk, PURPOSE } from '../support/import-desk.js';
import { BACKENDS, until } from '../support/job-app.js';
import { asOwner, makeCaller, makeRegion } from '../support/regions.js';
import { stateOf } from '../support/region-state.js';
import { ServerProcess } from '../support/server-process.js';

/** How often the worker is killed while it reads and writes, and while it takes back. */
const KILLED = 10;

const ROWS = 3_000;

/** Rows known already, of which an import changes the phone. */
const KNOWN = 40;

/** Waits until the work is this far: where it is killed is drawn by lot. */
const SEED = 11;

describe.each(BACKENDS)('an import whose worker is killed, queues in %s', (_, redisUrl) => {
  let test: TestApp;
  let desk: ImportDesk;
  let coordinator: Client;
  let worker: ServerProcess;

  const startWorker = (): Promise<ServerProcess> =>
    ServerProcess.start('worker', {
      DATABASE_URL: test.database.ownerUrl,
      DATABASE_APP_URL: test.database.appUrl,
      REDIS_URL: redisUrl,
      SECRET_KEY: TEST_SECRET.toString(),
      LOG_LEVEL: 'error',
    });

  beforeAll(async () => {
    await ensureBuilt();
    test = await startTestApp({ settings: { role: 'api', redisUrl } });
    worker = await startWorker();
    const region = await makeRegion(test.database);
    coordinator = test.as(await makeCaller(test.database, region));
    desk = new ImportDesk(coordinator);
  }, BUILD_PATIENCE);

  afterAll(async () => {
    await worker.end();
    await test.close();
  });

  /** Kills the worker as soon as the import is so far, and starts another. */
  async function killAt(id: string, done: number): Promise<void> {
    await until(async () => {
      const imported = await desk.get(id);
      return imported.done >= done || !['checking', 'running', 'undoing'].includes(imported.state);
    });
    await worker.kill();
    worker = await startWorker();
  }

  const person = (at: number): string[] => [
    `Ada${at}`,
    `Muster${at}x`,
    `ada.${at}@kammer.example`,
    `0209 ${at}`,
    `Verein ${at % 200}`,
  ];
  const written = (sql: string): Promise<number> =>
    asOwner(test.database, async (client) => (await client.query<{ count: number }>(sql)).rows[0]?.count ?? -1);

  it('goes on with each row exactly once, and is taken back to the former state', async () => {
    const known = Array.from({ length: KNOWN }, (_, at) => person(at));
    for (const [firstName, lastName, email] of known) {
      await coordinator.request('POST', '/api/persons', { firstName, lastName, email, language: 'de', ...PURPOSE });
    }
    await coordinator.request<Organisation>('POST', '/api/organisations', { name: 'Verein 7', kind: 'other' });
    const before = await stateOf(test.database);
    const draw = seededRandom(SEED);
    const somewhere = (total: number): number => Math.floor(draw() * total);

    const table = [
      ['Vorname', 'Nachname', 'E-Mail', 'Telefon', 'Organisation'],
      ...Array.from({ length: ROWS }, (_, at) => person(at)),
    ];
    const { body } = await desk.upload('persons', 'liste.csv', table.map((cells) => cells.join(';')).join('\n'));
    const mapping = { 0: 'firstName', 1: 'lastName', 2: 'email', 3: 'phone', 4: 'organisation' };
    await desk.configure(body, { mapping });
    await killAt(body.id, somewhere(ROWS));
    const ready = await desk.inState(body.id, 'ready');
    expect(ready.counts).toEqual({ new: ROWS - KNOWN, update: KNOWN });

    await desk.act(body.id, 'start');
    for (const at of Array.from({ length: KILLED - 4 }, () => somewhere(ROWS)).sort((a, b) => a - b)) await killAt(body.id, at);
    const finished = await desk.inState(body.id, 'finished');
    expect(finished.results).toEqual({ created: ROWS - KNOWN, updated: KNOWN });
    expect(await written('SELECT count(*)::int AS count FROM person')).toBe(ROWS);
    expect(await written('SELECT count(*)::int AS count FROM person_position')).toBe(ROWS);
    expect(await written('SELECT count(*)::int AS count FROM organisation')).toBe(200);
    expect(await written(`SELECT count(*)::int AS count FROM event WHERE kind = 'positions.created'`)).toBe(ROWS);

    await desk.act(body.id, 'undo');
    for (const at of Array.from({ length: 3 }, () => somewhere(ROWS)).sort((a, b) => a - b)) await killAt(body.id, at);
    const undone = await desk.inState(body.id, 'undone');
    expect(undone.undone).toEqual({ reversed: ROWS });
    expect(await stateOf(test.database)).toEqual(before);
  }, 400_000);
});
