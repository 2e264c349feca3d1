import { MATCHED_RESOURCES, type MatchedResource } from '@knotenpunkt/shared';
import { startTestApp, type Client, type TestApp } from '../../../test/support/app.js';
import { makeCaller, makeRegion } from '../../../test/support/regions.js';
import type { Caller } from '../../platform/access/index.js';
import { Database, type Tx } from '../../platform/database/index.js';
import { DuplicateFinder } from './index.js';

const INPUTS: Record<MatchedResource, object> = {
  organisations: { name: 'Lernhafen Musterau', kind: 'other', municipality: 'Musterau' },
  persons: {
    ...{ firstName: 'Jörg', lastName: 'Weiß', email: 'joerg.weiss@lernhafen.example' },
    ...{ language: 'de', purpose: 'Netzwerk', legalBasis: 'public_task' },
  },
};

const TABLES: Record<MatchedResource, string> = { organisations: 'organisation', persons: 'person' };

describe.each(MATCHED_RESOURCES)('what was found out about %s that are deleted', (resource) => {
  let test: TestApp;
  let caller: Caller;
  let client: Client;

  beforeAll(async () => {
    test = await startTestApp();
    caller = await makeCaller(test.database, await makeRegion(test.database));
    client = test.as(caller);
  });
  afterAll(() => test.close());

  const write = <T>(work: (tx: Tx) => Promise<T>) => test.get(Database).write(caller, work);
  const known = async (of: string) => {
    const rows = await write((tx) =>
      tx.query<{ id: string }>(`SELECT DISTINCT id FROM (${of}) AS every (id) ORDER BY id`, [resource]),
    );
    return rows.map(({ id }) => id);
  };

  it('goes with them, in one statement for all, and that of others stays', async () => {
    const ids: string[] = [];
    for (let no = 0; no < 4; no++) {
      ids.push((await client.request<{ id: string }>('POST', `/api/${resource}`, INPUTS[resource])).body.id);
    }
    await write((tx) => test.get(DuplicateFinder).find(tx, resource));
    const paired = 'SELECT unnest(ARRAY[one_id, other_id]) FROM duplicate_pair WHERE resource = $1';
    const keyed = 'SELECT record_id FROM duplicate_key WHERE resource = $1';
    const compared = 'SELECT record_id FROM duplicate_record WHERE resource = $1';
    expect([await known(paired), await known(keyed), await known(compared)]).toEqual([ids, ids, ids]);

    // The first of a pair and the last of another.
    const [gone, staying] = [[ids[0], ids[3]], ids.slice(1, 3)];
    await write((tx) => tx.query(`DELETE FROM ${TABLES[resource]} WHERE id = ANY($1)`, [gone]));
    expect([await known(paired), await known(keyed), await known(compared)]).toEqual([staying, staying, staying]);
  });
});
