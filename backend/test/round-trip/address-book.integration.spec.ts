import {
  periodFrom,
  type ExportFormat,
  type ImportTarget,
  type Language,
  type Organisation,
  type Person,
} from '@knotenpunkt/shared';
import { Caller } from '../../src/platform/access/index.js';
import { startTestApp, type Client, type TestApp } from '../support/app.js';
import { makeCaller, makeRegion } from '../support/regions.js';
import { HOUSES, somePeople } from './address-book.js';
import { countOf, importedAgain } from './imported-again.js';

const CASES: readonly [ImportTarget, ExportFormat, Language][] = [
  ['persons', 'csv', 'de'],
  ['persons', 'xlsx', 'en'],
  ['persons', 'vcard', 'de'],
  ['organisations', 'csv', 'de'],
  ['organisations', 'xlsx', 'en'],
  ['organisations', 'vcard', 'de'],
  ['memberships', 'csv', 'en'],
  ['memberships', 'xlsx', 'de'],
  ['seats', 'csv', 'de'],
  ['seats', 'xlsx', 'en'],
];

describe('an address book that is exported and imported again', () => {
  let test: TestApp;
  let caller: Caller;
  let client: Client;

  beforeAll(async () => {
    test = await startTestApp({ settings: { role: 'all' } });
    caller = await makeCaller(test.database, await makeRegion(test.database));
    client = test.as(caller);
    await fill();
  });
  afterAll(() => test.close());

  it.each(CASES)('is the same: %s as %s, %s', async (target, format, language) => {
    const reader = test.as(new Caller({ ...caller.identity, language }));
    const rows = await countOf(client, target);
    expect(rows).toBeGreaterThan(5);
    expect(await importedAgain(reader, target, format)).toEqual({ different: [], counts: { unchanged: rows } });
  });

  const post = async <T = { id: string }>(path: string, input: object): Promise<T> => {
    const { status, body } = await client.request<T>('POST', `/api/${path}`, input);
    expect([path, input, body, status]).toEqual([path, input, body, 201]);
    return body;
  };

  const fill = async (): Promise<void> => {
    const houses: Organisation[] = [];
    for (const house of HOUSES) houses.push(await post('organisations', { ...house, parentId: houses[3]?.id }));
    const people: Person[] = [];
    for (const [somebody, ...positions] of somePeople(30)) {
      const person = await post<Person>('persons', somebody);
      people.push(person);
      for (const { house, ...position } of positions) {
        await post('positions', { ...position, personId: person.id, organisationId: houses[house]?.id });
      }
    }
    await belong(houses);
    await sit(houses, people);
  };

  /** Some left, one of them came back, and of one nobody knows since when it had been there. */
  const belong = async (houses: readonly Organisation[]): Promise<void> => {
    const { id: networkId } = await post('networks', { name: 'Netzwerk Wärme; Süd', shortName: 'NWS' });
    for (const [no, { id: organisationId }] of houses.entries()) {
      if (no < 2)
        await post('memberships', {
          networkId,
          organisationId,
          role: 'founding_member',
          until: periodFrom('year', '2018-01-01'),
        });
      await post('memberships', {
        networkId,
        organisationId,
        role: 'member',
        since: periodFrom('year', '2020-01-01'),
        joined: 'Auf "Anfrage"; mündlich',
      });
    }
  };

  /** Persons, some of the same name, houses without somebody, who left, and who sits for somebody else. */
  const sit = async (houses: readonly Organisation[], people: readonly Person[]): Promise<void> => {
    const { id: groupId } = await post('groups', {
      name: 'AG „Übergang“, Schule & Beruf',
      kind: 'working_group',
      state: 'active',
    });
    const sentById = houses[3]?.id;
    for (const { id: personId } of people.slice(0, 8)) {
      await post('seats', { groupId, personId, role: 'member', sentById, until: periodFrom('month', '2019-05-01') });
      await post('seats', {
        groupId,
        personId,
        role: 'lead',
        organisationId: houses[2]?.id,
        since: periodFrom('day', '2021-05-01'),
      });
    }
    for (const { id: organisationId } of houses) await post('seats', { groupId, organisationId, role: 'guest' });
  };
});
