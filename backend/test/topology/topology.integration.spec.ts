import { BUILD_PATIENCE, ensureBuilt } from '../support/build.js';
import { cloneDatabase, TEST_SECRET, type TestDatabase } from '../support/database.js';
import { BACKENDS, until } from '../support/job-app.js';
import { makeUser } from '../support/login.js';
import { asOwner } from '../support/regions.js';
import { startMailServer, type TestMailServer } from '../support/mail-server.js';
import { ServerProcess } from '../support/server-process.js';

/** Queues as in docker/compose.yml, on Redis; on PostgreSQL where the tests were given none. */
const [, REDIS_URL] = BACKENDS.at(-1) ?? [];

/** The processes of docker/compose.yml, on one database. */
describe('an installation of several processes', () => {
  let database: TestDatabase;
  let mails: TestMailServer;
  let api: ServerProcess;
  let partner: ServerProcess;
  let workers: ServerProcess[];

  beforeAll(async () => {
    await ensureBuilt();
    [database, mails] = await Promise.all([cloneDatabase(), startMailServer()]);
    const settings = {
      DATABASE_URL: database.ownerUrl,
      DATABASE_APP_URL: database.appUrl,
      REDIS_URL,
      SECRET_KEY: TEST_SECRET.toString(),
      SMTP_URL: mails.url,
      LOG_LEVEL: 'error',
    };
    const partnerSettings = { ...settings, DATABASE_URL: database.appUrl };
    [api, partner, ...workers] = await Promise.all([
      ServerProcess.start('api', settings),
      ServerProcess.start('partner', partnerSettings),
      ServerProcess.start('worker', settings),
      ServerProcess.start('worker', settings),
    ]);
  }, BUILD_PATIENCE);

  afterAll(async () => {
    await Promise.all([api, partner, ...workers].map((server) => server.end()));
    await mails.stop();
    await database.drop();
  });

  const askForPassword = async (): Promise<string> => {
    const { email } = await makeUser({ database });
    expect((await api.post('/api/password-resets', { email })).status).toBe(202);
    return email;
  };
  const mailsTo = (email: string) => mails.arrived.filter(({ to }) => to.includes(email));
  const nothingWaits = () => asOwner(database, async (owner) => (await owner.query('SELECT FROM outbox LIMIT 1')).rowCount === 0);

  it('is ready in every part', async () => {
    const parts = [api, partner, ...workers];
    expect(await Promise.all(parts.map((part) => part.status('/health/ready')))).toEqual(parts.map(() => 200));
  });

  it('serves the staff from the api alone', async () => {
    expect(await Promise.all(['/', '/api/session'].map((path) => api.status(path)))).toEqual([200, 401]);
    for (const part of [partner, ...workers]) {
      expect(await Promise.all(['/', '/api/session'].map((path) => part.status(path)))).toEqual([404, 404]);
    }
    expect(await partner.status('/metrics')).toBe(404);
  });

  it('has what the api decides done by a worker, once', async () => {
    const asked = [await askForPassword(), await askForPassword(), await askForPassword()];
    await until(nothingWaits);
    expect(asked.map((email) => mailsTo(email).length)).toEqual([1, 1, 1]);
  });

  it('works on when a worker is killed', async () => {
    const [killed] = workers.splice(0, 1);
    await killed?.kill();
    const email = await askForPassword();
    await until(nothingWaits);
    expect(mailsTo(email)).toHaveLength(1);
  });

  it('ends when asked to', async () => {
    const parts = [...workers, partner, api];
    expect(await Promise.all(parts.map((part) => part.end()))).toEqual(parts.map(() => 'SIGTERM'));
  });
});
