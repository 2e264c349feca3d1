import type { Organisation, Person } from '@knotenpunkt/shared';
import { startTestApp, type Client, type TestApp } from '../../../test/support/app.js';
import { makeCaller, makeRegion } from '../../../test/support/regions.js';
import type { Caller } from '../../platform/access/index.js';
import { Database } from '../../platform/database/index.js';
import { RecordMatcher, type MatchCandidate } from './index.js';

describe('matching candidates with records', () => {
  let test: TestApp;
  let caller: Caller;
  let client: Client;

  beforeAll(async () => {
    test = await startTestApp();
    caller = await makeCaller(test.database, await makeRegion(test.database));
    client = test.as(caller);
  });
  afterAll(() => test.close());

  const match = (resource: 'organisations' | 'persons', ...candidates: MatchCandidate[]) =>
    test.get(Database).write(caller, (tx) => test.get(RecordMatcher).match(tx, resource, candidates));
  const organisation = async (name: string, more: object = {}) =>
    (await client.request<Organisation>('POST', '/api/organisations', { name, kind: 'other', ...more })).body;

  it('finds organisations under another spelling, and keeps up with what becomes of them', async () => {
    const kept = await organisation('Förderkreis Münzgasse e. V.', { municipality: 'Bottrop' });
    const other = await organisation('Förderkreis Münzgasse', { municipality: 'Gladbeck' });
    const asked: MatchCandidate = { key: '1', name: 'Foerderkreis Muenzgasse', city: 'Bottrop' };
    const stranger: MatchCandidate = { key: '2', name: 'Lernhafen', city: 'Bottrop' };
    expect(await match('organisations', asked, stranger)).toEqual(
      new Map([['1', [{ id: kept.id, name: kept.name, score: expect.any(Number) as number, verdict: 'same' }]]]),
    );
    await client.request('DELETE', `/api/organisations/${kept.id}`);
    expect(await match('organisations', asked)).toEqual(new Map());
    await client.request('PUT', `/api/organisations/${other.id}`, { ...other, municipality: 'Bottrop' });
    expect((await match('organisations', asked)).get('1')?.map(({ id }) => id)).toEqual([other.id]);
  });

  it('finds persons by what they are at organisations', async () => {
    const { id: organisationId } = await organisation('Werkraum');
    const input = { lastName: 'Weiß', firstName: 'Jörg', language: 'de', purpose: 'Netzwerk', legalBasis: 'public_task' };
    const { body: person } = await client.request<Person>('POST', '/api/persons', input);
    const asked: MatchCandidate = { key: '1', name: 'Joerg Weiss', organisations: ['Werkraum gGmbH'] };
    expect((await match('persons', asked)).get('1')?.[0]?.verdict).toBe('perhaps');
    await client.request('POST', '/api/positions', { personId: person.id, organisationId, main: true });
    expect((await match('persons', asked)).get('1')).toMatchObject([{ id: person.id, verdict: 'same' }]);
  });
});
