import {
  LINEAGE_MAX_STEPS,
  periodFrom,
  type Group,
  type Initiative,
  type Lineage,
  type LineageLink,
  type LineageType,
  type Milestone,
  type Network,
  type Problem,
  type TimelinePage,
} from '@knotenpunkt/shared';
import { v7 as uuidv7 } from 'uuid';
import { startTestApp, type Client, type TestApp } from '../../../test/support/app.js';
import { asOwner, makeCaller, makeRegion } from '../../../test/support/regions.js';

type End = [type: LineageType, id: string];

describe('lineage', () => {
  let test: TestApp;
  let region: string;
  let coordinator: Client;
  let reader: Client;
  let foreigner: Client;

  beforeAll(async () => {
    test = await startTestApp();
    region = await makeRegion(test.database);
    coordinator = test.as(await makeCaller(test.database, region));
    reader = test.as(await makeCaller(test.database, region, 'reader'));
    foreigner = test.as(await makeCaller(test.database, await makeRegion(test.database, 'Andere Region')));
  });

  afterAll(() => test.close());

  const created = async <Body>(resource: string, input: object): Promise<Body> => {
    const { status, body } = await coordinator.request<Body>('POST', `/api/${resource}`, input);
    expect(status).toBe(201);
    return body;
  };
  const makeGroup = async (name: string, input: object = {}): Promise<End> => {
    const { id } = await created<Group>('groups', { name, kind: 'working_group', state: 'active', ...input });
    return ['groups', id];
  };
  const makeMeeting = async (title: string, held: object, networkId: string | null = null): Promise<End> => {
    const id = uuidv7();
    await asOwner(test.database, (client) =>
      client.query(
        `INSERT INTO meeting (id, region_id, title, kind, held, day, place_name, attendance, attendance_qualifier, network_id)
         VALUES ($1, $2, $3, 'kick_off', $4, ($4::jsonb ->> 'from')::date, 'Berufskolleg', 70, 'more_than', $5)`,
        [id, region, title, JSON.stringify(held), networkId],
      ),
    );
    return ['meetings', id];
  };
  const makeDecision = async (text: string, meetingId: string | null): Promise<End> => {
    const id = uuidv7();
    await asOwner(test.database, (client) =>
      client.query('INSERT INTO decision (id, region_id, text, meeting_id) VALUES ($1, $2, $3, $4)', [
        id,
        region,
        text,
        meetingId,
      ]),
    );
    return ['decisions', id];
  };
  const between = ([fromType, fromId]: End, [toType, toId]: End) => ({ kind: 'led_to', fromType, fromId, toType, toId });
  const link = (from: End, to: End, input: object = {}) =>
    created<LineageLink>('lineage-links', { ...between(from, to), ...input });
  const lineage = async ([type, id]: End, client = reader): Promise<Lineage> =>
    (await client.request<Lineage>('GET', `/api/lineage?type=${type}&id=${id}`)).body;
  const names = async (end: End) => (await lineage(end)).steps.map(({ name }) => name);
  const refusal = async (input: object) => {
    const { status, body } = await coordinator.request<Problem>('POST', '/api/lineage-links', input);
    return [status, body.fields?.[0]?.path ?? body.code];
  };

  it('is the same path from wherever it is asked, told from its beginning', async () => {
    const network = await created<Network>('networks', { name: 'Netzwerk' });
    const kickOff = await makeMeeting('Auftakt', periodFrom('day', '2023-11-16'), network.id);
    const group = await makeGroup('Arbeitsgruppe', {
      networkId: network.id,
      founded: periodFrom('month', '2024-05-01', 'Anfang Mai'),
    });
    const session = await makeMeeting('Folgesitzung', periodFrom('season', '2024-06-01'));
    const decision = await makeDecision('Gemeinsame Webseite', session[1]);
    const initiative = await created<Initiative>('initiatives', { name: 'Portal', kind: 'platform', state: 'running' });
    const launch = await created<Milestone>('milestones', { initiativeId: initiative.id, title: 'Start' });
    await link(kickOff, group, { kind: 'resulted_in', date: periodFrom('month', '2024-05-01'), note: 'im Zusammenhang' });
    await link(group, decision, { kind: 'decided' });
    await link(decision, ['initiatives', initiative.id], { kind: 'became' });
    await link(['initiatives', initiative.id], ['milestones', launch.id], { kind: 'launched' });
    await makeGroup('Ohne Verknüpfung', { networkId: network.id });

    const path = ['Auftakt', 'Arbeitsgruppe', 'Gemeinsame Webseite', 'Portal', 'Start'];
    const asked: End[] = [kickOff, group, session, decision, ['initiatives', initiative.id], ['networks', network.id]];
    for (const end of asked) expect(await names(end)).toEqual(path);
    const { steps, links } = await lineage(['networks', network.id]);
    expect(steps[0]).toEqual({
      type: 'meetings',
      id: kickOff[1],
      name: 'Auftakt',
      kind: 'kick_off',
      at: { type: 'meetings', id: kickOff[1] },
      date: periodFrom('day', '2023-11-16'),
      detail: 'Berufskolleg',
      attendance: { count: 70, qualifier: 'more_than' },
    });
    expect(steps[2]).toMatchObject({
      at: { type: 'meetings', id: session[1] },
      date: { precision: 'season' },
      detail: 'Folgesitzung',
    });
    expect(steps[4]).toMatchObject({ at: { type: 'initiatives', id: initiative.id } });
    expect(links.map(({ kind }) => kind)).toEqual(['resulted_in', 'decided', 'became', 'launched']);
    expect(links[0]).toMatchObject({ date: { from: '2024-05-01' }, note: 'im Zusammenhang', version: 1 });
  });

  it('knows decisions of which nobody tells where they were taken', async () => {
    const decision = await makeDecision('Ein Begleitgremium einrichten', null);
    const group = await makeGroup('Begleitgremium', { state: 'decided' });
    await link(decision, group);
    const [first] = (await lineage(group)).steps;
    expect(first).toMatchObject({
      name: 'Ein Begleitgremium einrichten',
      at: { type: 'decisions', id: decision[1] },
      detail: null,
    });
  });

  it('has no steps where nothing is linked', async () => {
    expect(await lineage(await makeGroup('Allein'))).toEqual({ steps: [], links: [] });
  });

  it('comes to an end in a circle, and after so many steps', async () => {
    const circle = [await makeGroup('A'), await makeGroup('B'), await makeGroup('C')] as const;
    await link(circle[0], circle[1]);
    await link(circle[1], circle[2]);
    await link(circle[2], circle[0]);
    expect((await names(circle[0])).sort()).toEqual(['A', 'B', 'C']);

    const root = await makeGroup('Wurzel');
    await asOwner(test.database, (client) =>
      client.query(
        `WITH many AS (INSERT INTO working_group (id, region_id, name, kind, state)
           SELECT gen_random_uuid(), $1, 'Zweig ' || n, 'other', 'active' FROM generate_series(1, 150) n RETURNING id)
         INSERT INTO lineage_link (id, region_id, kind, from_type, from_id, to_type, to_id)
         SELECT gen_random_uuid(), $1, 'led_to', 'groups', $2, 'groups', id FROM many`,
        [region, root[1]],
      ),
    );
    const { steps, links } = await lineage(root);
    expect([steps.length, links.length]).toEqual([LINEAGE_MAX_STEPS, LINEAGE_MAX_STEPS - 1]);
  });

  it('leaves out what is no longer there', async () => {
    const meeting = await makeMeeting('Sitzung', periodFrom('year', '2024-01-01'));
    const decision = await makeDecision('Zurückgenommen', meeting[1]);
    const group = await makeGroup('Gruppe');
    await link(group, decision);
    await asOwner(test.database, (client) => client.query('DELETE FROM decision WHERE id = $1', [decision[1]]));
    expect(await lineage(group)).toMatchObject({ steps: [{ name: 'Gruppe' }], links: [] });
  });

  it('is refused between what does not exist, and twice', async () => {
    const [one, other] = [await makeGroup('Eins'), await makeGroup('Zwei')];
    expect(await refusal(between(one, ['groups', uuidv7()]))).toEqual([409, 'unknown_reference']);
    expect(await refusal(between(one, ['networks', other[1]]))).toEqual([409, 'unknown_reference']);
    expect(await refusal(between(one, one))).toEqual([400, 'toId']);
    expect(await refusal({ ...between(one, other), toType: 'persons' })).toEqual([400, 'toType']);
    await link(one, other);
    expect(await refusal(between(one, other))).toEqual([409, 'already_exists']);
  });

  it('is changed by the coordination only, and stays in its region', async () => {
    const [one, other] = [await makeGroup('Eins'), await makeGroup('Zwei')];
    expect((await reader.request('POST', '/api/lineage-links', between(one, other))).status).toBe(403);
    expect((await foreigner.request('POST', '/api/lineage-links', between(one, other))).status).toBe(409);
    await link(one, other);
    expect(await lineage(one, foreigner)).toEqual({ steps: [], links: [] });
  });

  it('is told in the timelines of both ends, and taken back', async () => {
    const [one, other] = [await makeGroup('Eins'), await makeGroup('Zwei')];
    const made = await link(one, other);
    const changed = { ...made, kind: 'founded', toId: one[1] };
    const { body } = await coordinator.request<LineageLink>('PUT', `/api/lineage-links/${made.id}`, changed);
    expect(body).toMatchObject({ kind: 'founded', toId: other[1], version: 2 });
    expect((await coordinator.request('DELETE', `/api/lineage-links/${made.id}`)).status).toBe(204);
    for (const [type, id] of [one, other]) {
      const { entries } = (await reader.request<TimelinePage>('GET', `/api/${type}/${id}/timeline`)).body;
      const kinds = entries.map(({ kind }) => kind);
      expect(kinds).toEqual(['lineage-links.removed', 'lineage-links.updated', 'lineage-links.created', 'groups.created']);
    }
    expect((await lineage(one)).steps).toEqual([]);
  });
});
