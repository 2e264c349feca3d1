import { createDatabase, type TestDatabase } from '../../test/support/database.js';
import { asOwner } from '../../test/support/regions.js';
import { testSettings } from '../../test/support/settings.js';
import { runCommand } from './run-command.js';

describe('seed --scale', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createDatabase();
  });

  afterAll(() => database.drop());

  const run = (...args: string[]) => runCommand(testSettings(database), 'seed', args);
  const count = (sql: string): Promise<number> =>
    asOwner(
      database,
      async (owner) => (await owner.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${sql}`)).rows[0]?.count ?? 0,
    );

  const searchTexts = (): Promise<unknown[]> =>
    asOwner(database, async (owner) => (await owner.query('SELECT search_text FROM person ORDER BY id')).rows);

  it('refuses a database that is not up to date, and what is no number', async () => {
    await expect(run('--scale', '100')).rejects.toThrow('run migrate first');
    await expect(run('--scale')).rejects.toThrow('needs a number');
    await expect(run('--scale', 'many')).rejects.toThrow('no number of persons');
    await expect(run('--skale', '100')).rejects.toThrow('needs a number');
  });

  it('loads two regions with all that belongs to their persons, once', async () => {
    await runCommand(testSettings(database), 'migrate', []);
    expect(await run('--scale', '1000')).toContain('2 regions of 1000');

    expect(await count('region')).toBe(2);
    expect(await count('person')).toBe(2_000);
    expect(await count('person_position WHERE main')).toBe(2_000);
    expect(await count('organisation')).toBe(200);
    expect(await count('membership')).toBe(200);
    expect(await count('seat')).toBe(300);
    expect(await count('meeting')).toBe(8);
    expect(await count('invitation')).toBe(160);
    expect(await count(`event_subject WHERE subject_type = 'persons'`)).toBe(2_000);
    await expect(run('--scale', '1000')).rejects.toThrow('there already');
  });

  it('loads records that search and history find', async () => {
    const written = await searchTexts();
    await asOwner(database, (owner) => owner.query(`UPDATE person SET search_text = ''`));
    expect(await searchTexts()).toEqual(written);
    expect(
      await count(`person JOIN event_subject ON subject_id = person.id JOIN event ON event.id = event_id
      WHERE abs(extract(epoch FROM at - created_at)) < 60`),
    ).toBe(2_000);
    expect(await count('(SELECT DISTINCT name FROM person) AS name')).toBeGreaterThan(500);
  });
});
