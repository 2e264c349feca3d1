import type { ExportFormat, ImportTarget, Language } from '@knotenpunkt/shared';
import { DEMO_REGIONS } from '../../src/demo/demo-users.js';
import { loadDemo } from '../../src/demo/index.js';
import { Caller } from '../../src/platform/access/index.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { asOwner } from '../support/regions.js';
import { countOf, importedAgain } from './imported-again.js';

/** Milliseconds the demo may take to load on a slow machine. */
const PATIENCE = 300_000;

const TARGETS: readonly ImportTarget[] = ['organisations', 'persons', 'memberships', 'seats'];

const FORMATS: readonly [ExportFormat, Language][] = [
  ['csv', 'de'],
  ['xlsx', 'en'],
];

describe('what was exported and is imported again', () => {
  let test: TestApp;

  beforeAll(async () => {
    test = await startTestApp({ settings: { role: 'all' } });
    await loadDemo(test.app, undefined);
  }, PATIENCE);

  afterAll(() => test.close());

  it.each(
    DEMO_REGIONS.flatMap(({ name }) => TARGETS.flatMap((target) => FORMATS.map((format) => [name, target, ...format] as const))),
  )(
    'changes nothing in %s: %s as %s, %s',
    async (name, target, format, language) => {
      const client = test.as(await coordinatorOf(name, language));
      const rows = await countOf(client, target);
      if (rows === 0) return;
      expect(await importedAgain(client, target, format)).toEqual({ different: [], counts: { unchanged: rows } });
    },
    PATIENCE,
  );

  const coordinatorOf = async (name: string, language: Language): Promise<Caller> => {
    const [user] = await asOwner(test.database, async (owner) => {
      const { rows } = await owner.query<{ userId: string; regionId: string }>(
        `SELECT user_id AS "userId", region_id AS "regionId" FROM user_region JOIN region ON id = region_id
         WHERE name = $1 AND role = 'coordinator'`,
        [name],
      );
      return rows;
    });
    return new Caller({ userId: null, regionId: null, requestId: null, ...user, roles: ['coordinator'], language });
  };
});
