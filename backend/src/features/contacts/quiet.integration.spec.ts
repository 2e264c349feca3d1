import type { CurrentRegion, Need, Organisation, Problem, Today } from '@knotenpunkt/shared';
import { startTestApp, type Client, type TestApp } from '../../../test/support/app.js';
import { asOwner, makeCaller, makeRegion } from '../../../test/support/regions.js';
import { Clock } from '../../platform/clock/index.js';

const NOW = new Date('2125-03-12T09:00:00Z');

describe('organisations without contact for long', () => {
  let test: TestApp;
  let coordinator: Client;
  let reader: Client;
  const ids = { quiet: '', spoken: '', met: '' };

  beforeAll(async () => {
    test = await startTestApp({ override: (module) => module.overrideProvider(Clock).useValue({ now: () => NOW }) });
    const region = await makeRegion(test.database);
    coordinator = test.as(await makeCaller(test.database, region));
    reader = test.as(await makeCaller(test.database, region, 'reader'));
    for (const name of Object.keys(ids) as (keyof typeof ids)[]) ids[name] = await make('organisations', { name, kind: 'other' });
    await make('contact-notes', { kind: 'call', day: '2125-03-01', text: 'x', organisationId: ids.spoken });
    await make('contact-notes', { kind: 'call', day: '2124-01-01', text: 'x', organisationId: ids.quiet });
    await meetWith(ids.met);
  });

  afterAll(() => test.close());

  const make = async (resource: string, input: object): Promise<string> =>
    (await coordinator.request<{ id: string }>('POST', `/api/${resource}`, input)).body.id;
  /** Somebody of theirs was at a meeting two months ago. */
  const meetWith = async (organisationId: string): Promise<void> => {
    const why = { language: 'de', purpose: 'Zusammenarbeit', legalBasis: 'public_task' };
    const personId = await make('persons', { ...why, lastName: 'Muster', position: { organisationId } });
    const times = { starts: '2125-01-14T10:00', ends: '2125-01-14T12:00', zone: 'Europe/Berlin' };
    const meetingId = await make('meetings', { title: 'Sitzung', kind: 'workshop', ...times });
    await coordinator.request('POST', `/api/meetings/${meetingId}/invitees`, { personIds: [personId] });
    await asOwner(test.database, (client) =>
      client.query(`UPDATE invitation SET attendance = 'present' WHERE meeting_id = $1`, [meetingId]),
    );
  };
  const quietFor = async (days: number): Promise<Need[]> => {
    const { body } = await coordinator.request<CurrentRegion>('GET', '/api/region');
    await coordinator.request('PUT', '/api/region', { ...body, quietAfterDays: days });
    return needs(coordinator);
  };
  const needs = async (client: Client): Promise<Need[]> =>
    (await client.request<Today>('GET', '/api/today')).body.needs.filter(({ kind }) => kind === 'quiet_organisations');

  it('are counted on the start page, after as many days as the region says', async () => {
    expect(await needs(coordinator)).toMatchObject([{ since: '2124-09-13', values: { count: 1, days: 180 } }]);
    expect(await quietFor(30)).toMatchObject([{ since: '2125-02-10', values: { count: 2, days: 30 } }]);
    expect(await quietFor(700)).toEqual([]);
    expect(await needs(reader)).toEqual([]);
  });

  it('are found in the list by the day of the last contact', async () => {
    const recently = { related: 'contacts', where: { field: 'day', op: 'gte', value: '2125-02-10' } };
    const filter = encodeURIComponent(JSON.stringify({ where: { not: recently } }));
    const { body } = await coordinator.request<Organisation[]>('GET', `/api/organisations?filter=${filter}`);
    expect(body.map(({ name }) => name)).toEqual(['met', 'quiet']);
  });

  it.each([0, 6, 3_651, 1.5, 'lange'])('takes no %j days', async (quietAfterDays) => {
    const { status, body } = await coordinator.request<Problem>('PUT', '/api/region', { name: 'x', version: 9, quietAfterDays });
    expect([status, body.fields?.[0]?.path]).toEqual([400, 'quietAfterDays']);
  });
});
