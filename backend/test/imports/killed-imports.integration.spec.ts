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
import { sideBySide } from '../support/side-by-side.js';

/** How often the worker is killed while it reads and writes, and while it takes back. */
const KILLED = 10;

const ROWS = 3_000;

/** Rows known already, of which an import changes the phone. */
const KNOWN = 40;

/** Waits until the work is this far: where it is killed is drawn by lot. */
const SEED = 11;

const PATIENCE = 400_000;

beforeAll(ensureBuilt, BUILD_PATIENCE);

describe('an import whose worker is killed', () => {
  const told = sideBySide(
    BACKENDS.map(([name]) => name),
    async (name) => {
      const story = await KilledImport.begin(new Map(BACKENDS).get(name));
      try {
        await story.tell();
      } finally {
        await story.end();
      }
    },
  );

  it.each(BACKENDS)(
    'goes on with each row exactly once, and is taken back to the former state, with queues in %s',
    (name) => told(name),
    PATIENCE,
  );
});

/** One import, whose worker is killed again and again. */
class KilledImport {
  private readonly draw = seededRandom(SEED);

  private constructor(
    private readonly test: TestApp,
    private readonly coordinator: Client,
    private readonly desk: ImportDesk,
    private readonly startWorker: () => Promise<ServerProcess>,
    private worker: ServerProcess,
  ) {}

  static async begin(redisUrl: string | undefined): Promise<KilledImport> {
    const test = await startTestApp({ settings: { role: 'api', redisUrl } });
    const startWorker = (): Promise<ServerProcess> =>
      ServerProcess.start('worker', {
        DATABASE_URL: test.database.ownerUrl,
        DATABASE_APP_URL: test.database.appUrl,
        REDIS_URL: redisUrl,
        SECRET_KEY: TEST_SECRET.toString(),
        LOG_LEVEL: 'error',
      });
    const worker = await startWorker();
    const coordinator = test.as(await makeCaller(test.database, await makeRegion(test.database)));
    return new KilledImport(test, coordinator, new ImportDesk(coordinator), startWorker, worker);
  }

  async end(): Promise<void> {
    await this.worker.end();
    await this.test.close();
  }

  async tell(): Promise<void> {
    const { coordinator, desk } = this;
    const known = Array.from({ length: KNOWN }, (_, at) => person(at));
    for (const [firstName, lastName, email] of known) {
      await coordinator.request('POST', '/api/persons', { firstName, lastName, email, language: 'de', ...PURPOSE });
    }
    await coordinator.request<Organisation>('POST', '/api/organisations', { name: 'Verein 7', kind: 'other' });
    const before = await stateOf(this.test.database);

    const table = [
      ['Vorname', 'Nachname', 'E-Mail', 'Telefon', 'Organisation'],
      ...Array.from({ length: ROWS }, (_, at) => person(at)),
    ];
    const { body } = await desk.upload('persons', 'liste.csv', table.map((cells) => cells.join(';')).join('\n'));
    const mapping = { 0: 'firstName', 1: 'lastName', 2: 'email', 3: 'phone', 4: 'organisation' };
    await desk.configure(body, { mapping });
    await this.killSomewhere(body.id, 1);
    const ready = await desk.inState(body.id, 'ready');
    expect(ready.counts).toEqual({ new: ROWS - KNOWN, update: KNOWN });

    await desk.act(body.id, 'start');
    await this.killSomewhere(body.id, KILLED - 4);
    const finished = await desk.inState(body.id, 'finished');
    expect(finished.results).toEqual({ created: ROWS - KNOWN, updated: KNOWN });
    expect(await this.written('SELECT count(*)::int AS count FROM person')).toBe(ROWS);
    expect(await this.written('SELECT count(*)::int AS count FROM person_position')).toBe(ROWS);
    expect(await this.written('SELECT count(*)::int AS count FROM organisation')).toBe(200);
    expect(await this.written(`SELECT count(*)::int AS count FROM event WHERE kind = 'positions.created'`)).toBe(ROWS);

    await desk.act(body.id, 'undo');
    await this.killSomewhere(body.id, 3);
    const undone = await desk.inState(body.id, 'undone');
    expect(undone.undone).toEqual({ reversed: ROWS });
    expect(await stateOf(this.test.database)).toEqual(before);
  }

  /** Kills the worker so many times on its way through the rows, and starts another each time. */
  private async killSomewhere(id: string, times: number): Promise<void> {
    const places = Array.from({ length: times }, () => Math.floor(this.draw() * ROWS)).sort((a, b) => a - b);
    for (const done of places) {
      await until(async () => {
        const imported = await this.desk.get(id);
        return imported.done >= done || !['checking', 'running', 'undoing'].includes(imported.state);
      });
      await this.worker.kill();
      this.worker = await this.startWorker();
    }
  }

  private written(sql: string): Promise<number> {
    return asOwner(this.test.database, async (client) => (await client.query<{ count: number }>(sql)).rows[0]?.count ?? -1);
  }
}

const person = (at: number): string[] => [
  `Ada${at}`,
  `Muster${at}x`,
  `ada.${at}@kammer.example`,
  `0209 ${at}`,
  `Verein ${at % 200}`,
];
