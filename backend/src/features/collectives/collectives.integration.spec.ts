import type {
  Group,
  Initiative,
  Membership,
  Network,
  Organisation,
  Problem,
  Relationship,
  Seat,
  Ties,
  TimelinePage,
} from '@knotenpunkt/shared';
import { startTestApp, type Client, type TestApp } from '../../../test/support/app.js';
import { makeCaller, makeRegion } from '../../../test/support/regions.js';

const day = (date: string) => ({ precision: 'day', from: date, until: date, wording: null });
const YEAR = { precision: 'year', from: '2024-01-01', until: '2024-12-31', wording: null };
const ALL = { memberships: 'pass_on', seats: 'pass_on', parties: 'pass_on' };

describe('a collective', () => {
  let test: TestApp;
  let coordinator: Client;
  let reader: Client;

  beforeAll(async () => {
    test = await startTestApp();
    const region = await makeRegion(test.database);
    coordinator = test.as(await makeCaller(test.database, region));
    reader = test.as(await makeCaller(test.database, region, 'reader'));
  });

  afterAll(() => test.close());

  const make = async <T>(resource: string, values: object): Promise<T> => {
    const { status, body } = await coordinator.request<T>('POST', `/api/${resource}`, values);
    expect([resource, status]).toEqual([resource, 201]);
    return body;
  };
  const list = async <T>(resource: string, filter: object): Promise<T[]> =>
    (await coordinator.request<T[]>('GET', `/api/${resource}?filter=${encodeURIComponent(JSON.stringify(filter))}`)).body;
  const resolve = (organisation: Organisation, input: object) =>
    coordinator.request<Organisation & Problem>('POST', `/api/organisations/${organisation.id}/resolve`, {
      version: organisation.version,
      ...ALL,
      ...input,
    });
  const organisation = (name: string, values: object = {}) =>
    make<Organisation>('organisations', { name, kind: 'vocational_college', ...values });

  /** The vocational colleges of a town: in a network, on a board, with a part in an initiative. */
  const setting = async () => {
    const collective = await organisation('Die Berufskollegs', { collective: true });
    const network = await make<Network>('networks', { name: 'Bildungsnetz' });
    const group = await make<Group>('groups', { name: 'Beirat', kind: 'advisory_board', state: 'active' });
    await make('memberships', { networkId: network.id, organisationId: collective.id, role: 'member', since: day('2022-01-01') });
    await make('seats', { groupId: group.id, organisationId: collective.id, role: 'member' });
    const initiative = await make<Initiative>('initiatives', {
      name: 'Messe',
      kind: 'project',
      state: 'running',
      parties: [{ organisationId: collective.id, role: 'partner' }],
    });
    return { collective, network, group, initiative };
  };

  it('becomes organisations old and new, which take over what it had from that day on', async () => {
    const { collective, network, group, initiative } = await setting();
    const known = await organisation('Berufskolleg Nord');
    await make('memberships', { networkId: network.id, organisationId: known.id, role: 'founding_member' });
    const ties = await reader.request<Ties>('GET', `/api/organisations/${collective.id}/ties`);
    expect(ties.body).toEqual({ memberships: 1, seats: 1, initiatives: 1 });

    const resolved = await resolve(collective, {
      organisationIds: [known.id],
      newOrganisations: [{ name: ' Berufskolleg Süd ', kind: 'vocational_college' }],
      on: YEAR,
    });
    expect([resolved.status, resolved.body.state, resolved.body.collective, resolved.body.resolvedAt]).toEqual([
      200,
      'closed',
      true,
      YEAR,
    ]);

    const links = await list<Relationship>('relationships', { fromId: collective.id, kind: 'resolved_into' });
    expect(links.map(({ to }) => to.name).sort()).toEqual(['Berufskolleg Nord', 'Berufskolleg Süd']);
    const memberships = await list<Membership>('memberships', { networkId: network.id });
    expect(memberships.map((each) => [each.organisation.name, each.role, each.since, each.until])).toEqual([
      ['Berufskolleg Nord', 'founding_member', null, null],
      ['Berufskolleg Süd', 'member', YEAR, null],
      ['Die Berufskollegs', 'member', day('2022-01-01'), YEAR],
    ]);
    const seats = await list<Seat>('seats', { groupId: group.id });
    expect(seats.filter(({ until }) => until === null).map((seat) => [seat.organisation?.name, seat.personId])).toEqual(
      expect.arrayContaining([
        ['Berufskolleg Nord', null],
        ['Berufskolleg Süd', null],
      ]),
    );
    const { body } = await coordinator.request<Initiative>('GET', `/api/initiatives/${initiative.id}`);
    expect(body.parties.map((party) => [party.organisation.name, party.role])).toEqual([
      ['Berufskolleg Nord', 'partner'],
      ['Berufskolleg Süd', 'partner'],
    ]);
    const { entries } = (await reader.request<TimelinePage>('GET', `/api/organisations/${collective.id}/timeline`)).body;
    const kinds = entries.map(({ kind }) => kind);
    expect(kinds).toEqual(
      expect.arrayContaining(['organisations.resolved', 'memberships.ended', 'seats.ended', 'relationships.created']),
    );
    expect(kinds.at(-1)).toBe('organisations.created');
  });

  it('ends alone where nothing is to be passed on; on an unknown day', async () => {
    const { collective, network, initiative } = await setting();
    const heir = await organisation('Erbin');
    const input = { organisationIds: [heir.id], memberships: 'end', seats: 'end', parties: 'keep' };
    expect((await resolve(collective, input)).body.resolvedAt?.precision).toBe('unknown');
    const memberships = await list<Membership>('memberships', { networkId: network.id });
    expect(memberships.map(({ until }) => until?.precision)).toEqual(['unknown']);
    expect(await list('seats', { organisationId: heir.id })).toEqual([]);
    const { body } = await coordinator.request<Initiative>('GET', `/api/initiatives/${initiative.id}`);
    expect(body.parties.map((party) => party.organisation.name)).toEqual(['Die Berufskollegs']);
  });

  it('is resolved once, and wholly or not at all', async () => {
    const { collective, network } = await setting();
    const heir = await organisation('Einzelne');
    const refused = async (of: Organisation, input: object) => {
      const { status, body } = await resolve(of, input);
      return [status, body.fields?.[0]?.path ?? body.code];
    };
    expect(await refused(heir, { organisationIds: [collective.id] })).toEqual([409, 'conflict']);
    expect(await refused(collective, {})).toEqual([400, 'organisationIds']);
    expect(await refused(collective, { organisationIds: [collective.id] })).toEqual([400, 'organisationIds']);
    expect(await refused(collective, { organisationIds: [heir.id], on: day('2021-06-01') })).toEqual([400, 'on']);
    expect(await refused(collective, { organisationIds: [heir.id], on: day('2023-02-30') })).toEqual([400, 'on.precision']);
    expect(await refused(collective, { organisationIds: [network.id] })).toEqual([409, 'unknown_reference']);
    const endless = [{ name: 'x'.repeat(10_000), kind: 'other' }];
    expect(await refused(collective, { newOrganisations: endless })).toEqual([400, 'newOrganisations.0.name']);
    expect(await refused({ ...collective, version: 7 }, { organisationIds: [heir.id] })).toEqual([412, 'stale_version']);
    expect((await list<Membership>('memberships', { networkId: network.id })).map(({ until }) => until)).toEqual([null]);
    expect((await reader.request('POST', `/api/organisations/${collective.id}/resolve`, {})).status).toBe(403);

    const both = await Promise.all([1, 2].map(() => resolve(collective, { organisationIds: [heir.id] })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    const { body } = await coordinator.request<Organisation>('GET', `/api/organisations/${collective.id}`);
    expect(await refused(body, { organisationIds: [heir.id] })).toEqual([409, 'conflict']);
  });
});
