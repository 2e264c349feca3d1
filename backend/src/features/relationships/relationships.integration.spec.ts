import type { Network, Organisation, Problem, Relationship, TimelinePage } from '@knotenpunkt/shared';
import { startTestApp, type Client, type TestApp } from '../../../test/support/app.js';
import { makeCaller, makeRegion } from '../../../test/support/regions.js';

const day = (date: string) => ({ precision: 'day', from: date, until: date, wording: null });

describe('relationships', () => {
  let test: TestApp;
  let coordinator: Client;
  let reader: Client;
  let stranger: Organisation;

  beforeAll(async () => {
    test = await startTestApp();
    const [region, elsewhere] = [await makeRegion(test.database), await makeRegion(test.database)];
    coordinator = test.as(await makeCaller(test.database, region));
    reader = test.as(await makeCaller(test.database, region, 'reader'));
    const neighbour = test.as(await makeCaller(test.database, elsewhere));
    stranger = (await neighbour.request<Organisation>('POST', '/api/organisations', { name: 'Fern', kind: 'other' })).body;
  });

  afterAll(() => test.close());

  const organisation = async (name: string, kind = 'training_provider'): Promise<Organisation> =>
    (await coordinator.request<Organisation>('POST', '/api/organisations', { name, kind })).body;
  const network = async (name: string): Promise<Network> =>
    (await coordinator.request<Network>('POST', '/api/networks', { name })).body;
  const relate = (kind: string, from: { id: string }, to: { id: string }, values: object = {}) =>
    coordinator.request<Relationship & Problem>('POST', '/api/relationships', {
      kind,
      fromType: 'organisations',
      fromId: from.id,
      toType: 'organisations',
      toId: to.id,
      ...values,
    });
  const around = async (id: string): Promise<Relationship[]> => {
    const where = { or: ['fromId', 'toId'].map((field) => ({ field, op: 'eq', value: id })) };
    const address = `/api/relationships?filter=${encodeURIComponent(JSON.stringify({ where }))}`;
    return (await reader.request<Relationship[]>('GET', address)).body;
  };

  it('keep the members of an alliance with their dates, seen from either side', async () => {
    const [alliance, member] = [await organisation('Verbund Nord', 'alliance'), await organisation('Lernwerk')];
    const { status, body } = await relate('member', member, alliance, { since: day('2021-04-01'), note: ' Gründung ' });
    expect([status, body.note]).toEqual([201, 'Gründung']);
    expect(body.from).toEqual({ type: 'organisations', id: member.id, name: 'Lernwerk', kind: 'training_provider' });
    expect(body.to).toMatchObject({ name: 'Verbund Nord', kind: 'alliance' });
    expect(await around(alliance.id)).toEqual([body]);
    expect(await around(member.id)).toEqual([body]);
  });

  it('end and begin again; the history of both tells it', async () => {
    const [alliance, member] = [await organisation('Verbund Süd', 'alliance'), await organisation('Werkstatt')];
    const first = (await relate('member', member, alliance, { since: day('2020-01-01') })).body;
    const ended = { ...first, until: day('2022-12-31') };
    expect((await coordinator.request('PUT', `/api/relationships/${first.id}`, ended)).status).toBe(200);
    expect((await relate('member', member, alliance, { since: day('2024-01-01') })).status).toBe(201);
    const { body } = await coordinator.request<TimelinePage>('GET', `/api/organisations/${member.id}/timeline`);
    expect(body.entries.map(({ kind }) => kind)).toEqual([
      'relationships.created',
      'relationships.ended',
      'relationships.created',
      'organisations.created',
    ]);
    expect(body.entries[0]?.subjects.map(({ name }) => name)).toEqual(expect.arrayContaining(['Werkstatt', 'Verbund Süd']));
  });

  it('say that an organisation and a network are the same, once for both directions', async () => {
    const [body, circle] = [await organisation('Bündnis', 'alliance'), await network('Bündnis für Fachkräfte')];
    const same = await relate('same_as', body, circle, { toType: 'networks' });
    expect(same.body.to).toEqual({ type: 'networks', id: circle.id, name: 'Bündnis für Fachkräfte', kind: null });
    const turned = { fromType: 'networks', toType: 'organisations' };
    expect((await relate('same_as', circle, body, turned)).body.fields).toEqual([{ path: 'since', code: 'overlaps' }]);
    const { entries } = (await coordinator.request<TimelinePage>('GET', `/api/networks/${circle.id}/timeline`)).body;
    expect(entries[0]?.kind).toBe('relationships.created');
  });

  it('put nothing above itself, over however many', async () => {
    const [one, two, three] = [await organisation('Eins'), await organisation('Zwei'), await organisation('Drei')];
    expect((await relate('part_of', one, two)).status).toBe(201);
    expect((await relate('part_of', two, three)).status).toBe(201);
    expect((await relate('part_of', three, one)).body.code).toBe('parent_cycle');
    expect((await relate('cooperates', three, one)).status).toBe(201);
  });

  it('refuse what makes no sense and leave everything as it was', async () => {
    const [one, two, circle] = [await organisation('Einer'), await organisation('Anderer'), await network('Kreis')];
    const refused = async (...given: Parameters<typeof relate>) => {
      const { body } = await relate(...given);
      return [body.code, body.fields?.[0]?.path];
    };
    expect(await refused('same_as', one, one)).toEqual(['invalid_input', 'toId']);
    expect(await refused('member', one, circle, { toType: 'networks' })).toEqual(['invalid_input', 'toType']);
    expect(await refused('carries', one, stranger)).toEqual(['unknown_reference', undefined]);
    expect(await refused('carries', one, two, { toType: 'networks' })).toEqual(['unknown_reference', undefined]);
    expect(await refused('owns', one, two)).toEqual(['invalid_input', 'kind']);
    expect(await refused('carries', one, two, { note: 'x'.repeat(10_000) })).toEqual(['invalid_input', 'note']);
    const turned = { since: day('2024-01-01'), until: day('2023-01-01') };
    expect(await refused('carries', one, two, turned)).toEqual(['invalid_input', 'until']);
    expect(await refused('carries', one, two, { since: day('2023-02-30') })).toEqual(['invalid_input', 'since.precision']);
    expect(await around(one.id)).toEqual([]);
    expect((await reader.request('POST', '/api/relationships', {})).status).toBe(403);
  });

  it('keep what they connect; a mistaken one is taken away', async () => {
    const [one, two, three] = [await organisation('A'), await organisation('B'), await organisation('C')];
    const { body } = await relate('supports', one, two);
    const moved = await coordinator.request<Relationship>('PUT', `/api/relationships/${body.id}`, {
      ...body,
      toId: three.id,
      note: 'Beratung',
    });
    expect(moved.body).toMatchObject({ toId: two.id, note: 'Beratung', version: 2 });
    expect((await coordinator.request('DELETE', `/api/relationships/${body.id}`)).status).toBe(204);
    expect(await around(one.id)).toEqual([]);
  });

  it('are made once, however many ask at the same time', async () => {
    const [one, two] = [await organisation('Doppelt'), await organisation('Gemoppelt')];
    const answers = await Promise.all([relate('same_as', one, two), relate('same_as', two, one), relate('same_as', one, two)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 400, 400]);
  });
});
