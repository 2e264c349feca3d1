import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { Caller } from '../../src/platform/access/index.js';
import type { Database } from '../../src/platform/database/index.js';
import { Timeline } from '../../src/platform/events/index.js';
import { cloneDatabase, type TestDatabase } from '../support/database.js';
import { asOwner, makeCaller, makeRegion } from '../support/regions.js';

/** Meetings of one group, the answers to each, and what happened besides; other groups have as many events together, three times. */
const MEETINGS = 200;
const ANSWERS = 50;
const OTHERS = 2_000;

interface Plan {
  'Node Type': string;
  'Index Name'?: string;
  'Relation Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  Plans?: Plan[];
}

/** A page of a long history reads little of it, under row-level security, as the runtime role. */
describe('plans of timelines', () => {
  let database: TestDatabase;
  let runtime: pg.Client;
  let caller: Caller;
  const group = uuidv7();
  const asked: { sql: string; values: unknown[] }[] = [];
  const timeline = new Timeline({
    read: (_: Caller, sql: string, values: unknown[] = []) => {
      asked.push({ sql, values });
      return Promise.resolve([]);
    },
  } as unknown as Database);

  beforeAll(async () => {
    database = await cloneDatabase();
    const region = await makeRegion(database);
    caller = await makeCaller(database, region);
    for (const each of [region, await makeRegion(database, 'Andere Region')]) await load(database, each, group);
    runtime = new pg.Client({ connectionString: database.appUrl });
    await runtime.connect();
    await runtime.query(`SET app.region_id = '${region}'`);
  }, 60_000);

  afterAll(async () => {
    await runtime.end();
    await database.drop();
  });

  beforeEach(() => void (asked.length = 0));

  const plans = async (): Promise<Plan[]> => {
    const { sql, values } = asked[0]!;
    const { rows } = await runtime.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(
      `EXPLAIN (ANALYZE, TIMING off, FORMAT JSON) ${sql}`,
      values,
    );
    return rows.flatMap((row) => nodesOf(row['QUERY PLAN'][0].Plan));
  };
  const readOf = (nodes: readonly Plan[], index: string): number =>
    nodes.reduce((sum, node) => sum + (node['Index Name'] === index ? node['Actual Rows'] * node['Actual Loops'] : 0), 0);
  const readWhole = (nodes: readonly Plan[]) =>
    nodes.filter((node) => node['Node Type'] === 'Seq Scan' && node['Relation Name']?.startsWith('event'));

  it('a page steps from meeting to meeting, whatever the number of answers', async () => {
    await timeline.of(caller, 'groups', group);
    const nodes = await plans();
    expect(readWhole(nodes)).toEqual([]);
    expect(readOf(nodes, 'event_subject_fold')).toBeLessThanOrEqual(3 * (MEETINGS + 1));
    expect(readOf(nodes, 'event_subject_timeline')).toBeLessThanOrEqual(32);
  });

  it('a rare kind is found among many others', async () => {
    await timeline.of(caller, 'groups', group, { category: 'notes' });
    const nodes = await plans();
    expect(readWhole(nodes)).toEqual([]);
    expect(nodes.some((node) => node['Index Name'] === 'event_subject_timeline')).toBe(true);
    expect(readOf(nodes, 'event_subject_timeline')).toBeLessThanOrEqual(1);
    expect(readOf(nodes, 'event_subject_fold')).toBe(0);
  });

  it('the answers to one meeting are read page by page', async () => {
    await timeline.of(caller, 'groups', group, { fold: uuidv7() });
    const nodes = await plans();
    expect(readWhole(nodes)).toEqual([]);
    expect(nodes.some((node) => node['Index Name'] === 'event_subject_fold')).toBe(true);
  });

  it('which kinds there are is known without reading them', async () => {
    await timeline.of(caller, 'groups', group);
    asked.shift();
    const nodes = await plans();
    expect(readWhole(nodes)).toEqual([]);
    expect(readOf(nodes, 'event_subject_timeline')).toBeLessThanOrEqual(6);
  });
});

async function load(database: TestDatabase, region: string, group: string): Promise<void> {
  await asOwner(database, async (client) => {
    await client.query(
      `WITH meeting AS (SELECT gen_random_uuid() AS id FROM generate_series(1, $3::int)),
       told AS (
         SELECT gen_random_uuid() AS id, meeting.id AS fold_id, 'meetings' AS category FROM meeting, generate_series(1, $4::int)
         UNION ALL SELECT gen_random_uuid(), NULL, 'changes' FROM generate_series(1, $5::int)
         UNION ALL SELECT gen_random_uuid(), NULL, 'notes'
       ),
       event AS (INSERT INTO event (id, region_id, kind) SELECT id, $1, 'groups.updated' FROM told)
       INSERT INTO event_subject (region_id, subject_type, subject_id, event_id, position, category, fold_id)
       SELECT $1, 'groups', subject_id, id, 1, category, fold_id
       FROM told CROSS JOIN LATERAL (VALUES ($2::uuid), (gen_random_uuid()), (gen_random_uuid()), (gen_random_uuid())) AS about (subject_id)`,
      [region, group, MEETINGS, ANSWERS, OTHERS],
    );
    await client.query('VACUUM ANALYZE event, event_subject');
  });
}

function nodesOf(plan: Plan): Plan[] {
  return [plan, ...(plan.Plans ?? []).flatMap((part) => nodesOf(part))];
}
