import type { Filter } from '@knotenpunkt/shared';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { DuplicateKeyRepository } from '../../src/features/duplicates/duplicate-key.repository.js';
import { relateSeats } from '../../src/features/groups/seat.relations.js';
import { OrganisationRepository } from '../../src/features/organisations/organisation.repository.js';
import type { Caller } from '../../src/platform/access/index.js';
import { Relations } from '../../src/platform/resources/index.js';
import type { Database, Tx } from '../../src/platform/database/index.js';
import { Timeline } from '../../src/platform/events/index.js';
import { cloneDatabase, type TestDatabase } from '../support/database.js';
import { asOwner, makeCaller, makeRegion } from '../support/regions.js';

/** Organisations of the region asked in, and of the other one beside it. */
const HERE = 2_000;
const THERE = 20_000;

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Join Type'?: string;
  Plans?: Plan[];
}

/** Row-level security must not cost the index: the hot statements, explained as the runtime role with two regions loaded. */
describe('plans', () => {
  let database: TestDatabase;
  let runtime: pg.Client;
  let caller: Caller;
  let statement: { sql: string; values: unknown[] };

  /** Notes what the repositories ask, instead of asking it. */
  const recorder = {
    read: (_: Caller, sql: string, values: unknown[] = []) => {
      statement = { sql, values };
      return Promise.resolve([]);
    },
  } as unknown as Database;
  const relations = new Relations();
  relateSeats(relations);
  const organisations = new OrganisationRepository(recorder, relations);

  beforeAll(async () => {
    database = await cloneDatabase();
    const region = await makeRegion(database);
    caller = await makeCaller(database, region);
    await load(database, region, HERE);
    await load(database, await makeRegion(database, 'Andere Region'), THERE);
    await asOwner(database, (client) => client.query('VACUUM ANALYZE'));
    runtime = new pg.Client({ connectionString: database.appUrl });
    await runtime.connect();
    await runtime.query(`SET app.region_id = '${region}'`);
  });

  afterAll(async () => {
    await runtime.end();
    await database.drop();
  });

  const list = async (filter: Filter, sort: { field: string; descending: boolean } | null = null): Promise<Plan[]> => {
    await organisations.page(caller, { filter, first: 0, last: 24, sort });
    return explain(runtime, statement);
  };

  it('a list walks the index of names and counts by the region', async () => {
    const plan = await list({});
    expect(indexesOf(plan)).toContain('organisation_name');
    expect(readWhole(plan)).toEqual([]);
  });

  it.each<[string, Filter]>([
    ['kind', { kind: 'company' }],
    ['several kinds', { kind: ['company', 'union'] }],
    ['place', { municipality: 'Ort 7' }],
    [
      'place and kind',
      {
        and: [
          { field: 'municipality', op: 'eq', value: 'Ort 7' },
          { field: 'kind', op: 'eq', value: 'union' },
        ],
      },
    ],
    ['id', { id: [uuidv7(), uuidv7()] }],
    ['parent', { parentId: uuidv7() }],
    ['topic', { field: 'topicIds', op: 'has', value: uuidv7() }],
  ])('a list filtered by %s reads no other region', async (_, filter) => {
    expect(readWhole(await list(filter))).toEqual([]);
  });

  it.each<[string, string, Filter]>([
    ['a seat', 'Semi', { related: 'seats', where: { field: 'role', op: 'eq', value: 'lead' } }],
    [
      'no seat in a working group',
      'Anti',
      { not: { related: 'seats', where: { field: 'groupKind', op: 'eq', value: 'working_group' } } },
    ],
  ])('a list filtered by %s is joined, not asked row by row', async (_, join, filter) => {
    const plan = await list(filter);
    expect(readWhole(plan)).toEqual([]);
    expect(plan.map((node) => node['Join Type']).filter((type) => type === join || type === `Right ${join}`)).not.toEqual([]);
  });

  it('one record is found by its key', async () => {
    await organisations.find(caller, uuidv7());
    const plan = await explain(runtime, statement);
    expect(new Set(indexesOf(plan))).toEqual(new Set(['file_pkey', 'organisation_pkey', 'topic_use_pkey']));
    expect(readWhole(plan)).toEqual([]);
  });

  it('the latest of a region is read from the end', async () => {
    await new Timeline(recorder).all(caller, 12);
    const plan = await explain(runtime, statement);
    expect(indexesOf(plan)).toContain('event_pkey');
    expect(readWhole(plan)).toEqual([]);
  });

  it('a search reads what it found where it lies', async () => {
    await organisations.search(caller, 'Kammer', false);
    expect(readWhole(await explain(runtime, statement))).toEqual([]);
  });

  const asIfInRegion = (sql: string, values: unknown[]): Promise<Plan[]> =>
    asOwner(database, async (client) => {
      await client.query(`SET app.region_id = '${caller.regionId}'`);
      return explain(client, { sql, values });
    });

  const conditionsOf = (expression: string, typed: string): Promise<string[]> =>
    asOwner(database, async (client) => {
      await client.query(`SET app.region_id = '${caller.regionId}'`);
      const { rows } = await client.query<{ conditions: string[] }>(`SELECT ${expression} AS conditions`, [typed]);
      return rows[0]?.conditions ?? [];
    });

  it.each([
    ['Kammer 17', 'best_first($1)', ['organisation_words', 'organisation_search']],
    ['muenster', 'best_first($1)', ['organisation_words', 'organisation_words', 'organisation_words', 'organisation_search']],
    [
      'Kamer',
      `nearest_first(nearest_words('organisations', query_words($1)), last_word($1))`,
      ['organisation_words', 'organisation_words'],
    ],
  ])('the search for %s asks whole words first, by their index', async (typed, expression, indexes) => {
    const used: string[] = [];
    for (const condition of await conditionsOf(expression, typed)) {
      const sql = `SELECT ctid FROM organisation WHERE region_id IS NOT DISTINCT FROM '${caller.regionId}' AND ${condition} LIMIT 500`;
      const plan = await asIfInRegion(sql, []);
      expect(readWhole(plan)).toEqual([]);
      used.push(...indexesOf(plan));
    }
    expect(used).toEqual(indexes);
  });

  it('the words nearest to a mistyped one are looked for in the region only', async () => {
    const plan = await asIfInRegion(
      `SELECT word FROM search_word WHERE region_id = '${caller.regionId}' AND list = 'organisations' AND (word %> $1 OR word LIKE 'k%')`,
      ['kamer'],
    );
    expect(indexesOf(plan).filter((index) => !index.startsWith('search_word'))).toEqual([]);
    expect(readWhole(plan)).toEqual([]);
  });

  it('records that share a key are looked up by it, in a table nobody has counted yet', async () => {
    await asOwner(database, (client) =>
      client.query(
        `INSERT INTO duplicate_key (region_id, resource, key, record_id)
         SELECT $1, 'persons', 'key ' || n, gen_random_uuid() FROM generate_series(1, 5_000) AS n`,
        [caller.regionId],
      ),
    );
    const tx = { query: (sql: string, values: unknown[]) => recorder.read(caller, sql, values) } as unknown as Tx;
    await new DuplicateKeyRepository().under(tx, 'persons', ['key 7', 'key 8']);
    expect(indexesOf(await explain(runtime, statement))).toEqual(['duplicate_key_key']);
  });
});

/** Synthetic organisations of many kinds and places, each with two events. */
async function load(database: TestDatabase, regionId: string, count: number): Promise<void> {
  await asOwner(database, async (client) => {
    await client.query(
      `INSERT INTO organisation (id, region_id, name, kind, municipality)
       SELECT gen_random_uuid(), $1, (ARRAY['Kammer', 'Verband', 'Betrieb', 'Schule'])[1 + n % 4] || ' ' || translate(md5(n::text), '0123456789', 'ghijklmnop'),
         (ARRAY['company', 'union', 'university', 'other'])[1 + n % 4], 'Ort ' || n % 50 FROM generate_series(1, $2) AS n`,
      [regionId, count],
    );
    await client.query(
      `WITH board AS (
         INSERT INTO working_group (id, region_id, name, kind, state)
         SELECT gen_random_uuid(), $1, 'AG ' || n, 'working_group', 'active' FROM generate_series(1, 20) AS n RETURNING id
       ), numbered AS (SELECT id, row_number() OVER () AS n FROM board),
       sitting AS (SELECT id, row_number() OVER () AS n FROM organisation WHERE region_id = $1)
       INSERT INTO seat (id, region_id, group_id, organisation_id, role)
       SELECT gen_random_uuid(), $1, numbered.id, sitting.id, 'member' FROM sitting JOIN numbered ON numbered.n = 1 + sitting.n % 20`,
      [regionId],
    );
    await client.query(
      `WITH content AS (INSERT INTO file_content (id, region_id) VALUES (gen_random_uuid(), $1) RETURNING id)
       INSERT INTO file (id, region_id, content_id, subject_type, subject_id, name, media_type, size)
       SELECT gen_random_uuid(), $1, content.id, 'organisations', organisation.id, 'Logo.png', 'image/png', 1
       FROM organisation, content WHERE organisation.region_id = $1`,
      [regionId],
    );
    await client.query(
      `WITH sector AS (
         INSERT INTO topic (id, region_id, list, name) VALUES (gen_random_uuid(), $1, 'sector', 'Handel') RETURNING id
       )
       INSERT INTO topic_use (region_id, topic_id, subject_type, subject_id)
       SELECT $1, sector.id, 'organisations', organisation.id FROM organisation, sector WHERE organisation.region_id = $1`,
      [regionId],
    );
    await client.query(
      `WITH occasion AS (
         INSERT INTO event (id, region_id, kind) SELECT gen_random_uuid(), $1, 'organisations.updated' FROM generate_series(1, 2 * $2::int)
         RETURNING id
       ), numbered AS (SELECT id, row_number() OVER () AS n FROM occasion),
       change AS (
         INSERT INTO event_change (region_id, event_id, changes) SELECT $1, id, '[]' FROM occasion
       ),
       subject AS (SELECT id, row_number() OVER () AS n FROM organisation WHERE region_id = $1)
       INSERT INTO event_subject (region_id, subject_type, subject_id, event_id, position)
       SELECT $1, 'organisations', subject.id, numbered.id, 1 FROM numbered JOIN subject ON subject.n = 1 + numbered.n % $2::int`,
      [regionId, count],
    );
  });
}

async function explain(client: pg.Client, { sql, values }: { sql: string; values: unknown[] }): Promise<Plan[]> {
  const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(`EXPLAIN (FORMAT JSON) ${sql}`, values);
  return rows.flatMap((row) => nodesOf(row['QUERY PLAN'][0].Plan));
}

function nodesOf(plan: Plan): Plan[] {
  return [plan, ...(plan.Plans ?? []).flatMap((part) => nodesOf(part))];
}

function indexesOf(nodes: Plan[]): string[] {
  return nodes.flatMap((node) => node['Index Name'] ?? []);
}

/** Growing tables that are read from one end to the other. The lists kept by hand do not grow. */
function readWhole(nodes: Plan[]): string[] {
  const small = ['region', 'user_account', 'municipality', 'topic', 'working_group', 'register_entry'];
  const read = nodes.filter((node) => node['Node Type'] === 'Seq Scan').flatMap((node) => node['Relation Name'] ?? []);
  return read.filter((table) => !small.includes(table));
}
