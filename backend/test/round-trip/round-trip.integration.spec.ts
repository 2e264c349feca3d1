import type { ExportFormat, Import, ImportTarget, Language } from '@knotenpunkt/shared';
import { DEMO_REGIONS } from '../../src/demo/demo-users.js';
import { loadDemo } from '../../src/demo/index.js';
import { Caller } from '../../src/platform/access/index.js';
import { startTestApp, type Client, type TestApp } from '../support/app.js';
import { ImportDesk } from '../support/import-desk.js';
import { asOwner } from '../support/regions.js';

/** Milliseconds the demo may take to load on a slow machine. */
const PATIENCE = 300_000;

const TARGETS: readonly ImportTarget[] = ['organisations', 'persons', 'memberships', 'seats'];

const FORMATS: readonly [ExportFormat, Language, string][] = [
  ['csv', 'de', 'liste.csv'],
  ['xlsx', 'en', 'list.xlsx'],
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
    async (name, target, format, language, file) => {
      const client = test.as(await coordinatorOf(name, language));
      const exported = await download(client, target, format);
      const rows = await countOf(client, target);
      if (rows === 0) return;
      const desk = new ImportDesk(client);
      const { status, body } = await desk.upload<Import>(target, file, exported);
      expect(status).toBe(201);
      await desk.configure(body);
      const checked = await desk.inState(body.id, 'ready');
      const { id } = checked;
      const different = (await desk.rows(id)).filter((row) => row.class !== 'unchanged');
      expect(different.slice(0, 3).map(({ cells, errors, class: of, changes }) => ({ of, errors, changes, cells }))).toEqual([]);
      expect(checked.counts).toEqual({ unchanged: rows });
    },
    PATIENCE,
  );

  const download = async (client: Client, resource: ImportTarget, format: ExportFormat): Promise<Buffer> => {
    const response = await fetch(`${client.address}/api/exports`, {
      method: 'POST',
      headers: { ...client.headers, 'content-type': 'application/json' },
      body: JSON.stringify({ resource, format, purpose: 'Überarbeitung' }),
    });
    expect(response.status).toBe(200);
    return Buffer.from(await response.arrayBuffer());
  };

  const countOf = async (client: Client, resource: ImportTarget): Promise<number> => {
    const { headers } = await client.request('GET', `/api/${resource}?range=[0,0]`);
    return Number(headers.get('content-range')?.split('/')[1]);
  };

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
