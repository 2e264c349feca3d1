import { cloneDatabase, type TestDatabase } from '../../../test/support/database.js';
import { asOwner } from '../../../test/support/regions.js';
import { NOT_MOVED, REFERENCES, type Reference } from './reference.catalogue.js';

describe('the catalogue of what refers to organisations and persons', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await cloneDatabase();
  });
  afterAll(() => database.drop());

  const rows = <Row extends object>(sql: string): Promise<Row[]> =>
    asOwner(database, async (owner) => (await owner.query<Row>(sql)).rows);
  const known = new Set(REFERENCES.map(({ table, column }) => `${table}.${column}`));
  const to = (table: string): Reference[] =>
    REFERENCES.filter((reference) => reference.to === (table === 'person' ? 'persons' : 'organisations'));

  it('has every foreign key', async () => {
    const keys = await rows<{ table: string; column: string; target: string }>(`
      SELECT c.conrelid::regclass::text AS table, a.attname AS column, c.confrelid::regclass::text AS target
      FROM pg_constraint c CROSS JOIN LATERAL unnest(c.conkey) AS k (no)
      JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.no
      WHERE c.contype = 'f' AND c.confrelid IN ('organisation'::regclass, 'person'::regclass) AND a.attname <> 'region_id'`);
    expect(keys.length).toBeGreaterThan(15);
    const missing = keys.filter(({ table, column, target }) => !to(target).some((r) => r.table === table && r.column === column));
    expect(missing).toEqual([]);
  });

  it('knows of every other column of ids whether it may hold theirs', async () => {
    const columns = await rows<{ name: string }>(`
      SELECT c.relname || '.' || a.attname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND a.atttypid = 'uuid'::regtype
        AND (a.attname ~ '^(subject|record|from|to|part|kept|absorbed|one|other|organisation|person)_id$' OR a.attname LIKE '%\\_id' AND EXISTS (
          SELECT FROM pg_attribute kind WHERE kind.attrelid = c.oid AND NOT kind.attisdropped
            AND kind.attname = regexp_replace(a.attname, '_id$', '_type')))`);
    const unknown = columns.map(({ name }) => name).filter((name) => !known.has(name) && !(name in NOT_MOVED));
    expect(unknown).toEqual([]);
  });

  it('names columns that are there', async () => {
    const columns = await rows<{ name: string }>(
      `SELECT table_name || '.' || column_name AS name FROM information_schema.columns WHERE table_schema = 'public'`,
    );
    const names = new Set(columns.map(({ name }) => name));
    const used = REFERENCES.flatMap(({ table, column, key, once, otherEnd }) =>
      [column, ...key, ...(once?.by ?? []), otherEnd ?? 'region_id'].map((each) => `${table}.${each}`),
    );
    expect([...used, ...Object.keys(NOT_MOVED)].filter((name) => !names.has(name))).toEqual([]);
  });

  it('says of each column in a unique index which rows cannot stand twice', async () => {
    const indexes = await rows<{ table: string; columns: string[] }>(`
      SELECT i.indrelid::regclass::text AS table, array_agg(a.attname::text) AS columns FROM pg_index i
      JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY(i.indkey) WHERE i.indisunique GROUP BY i.indexrelid, i.indrelid`);
    const unsafe = REFERENCES.filter(({ table, column, once }) =>
      indexes.some(
        (index) =>
          index.table === table &&
          index.columns.includes(column) &&
          !once?.by.every((by) => index.columns.includes(by)) &&
          // A person's main position is made an ordinary one before it moves.
          !(table === 'person_position' && column === 'person_id'),
      ),
    );
    expect(unsafe).toEqual([]);
  });

  it('puts nothing aside that others refer to', async () => {
    const referred = await rows<{ name: string }>(
      `SELECT DISTINCT confrelid::regclass::text AS name FROM pg_constraint WHERE contype = 'f'`,
    );
    const aside = REFERENCES.filter(
      ({ once, otherEnd }) => otherEnd !== 'id' && once?.otherwise !== 'stays' && (once ?? otherEnd),
    );
    expect(aside.map(({ table }) => table).filter((table) => referred.some(({ name }) => name === table))).toEqual([]);
  });
});
