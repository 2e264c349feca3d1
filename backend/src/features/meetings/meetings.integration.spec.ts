import type { BulkResult, Meeting, Problem, SearchHit, TimelinePage } from '@knotenpunkt/shared';
import { v7 as uuidv7 } from 'uuid';
import { startTestApp, type Client, type TestApp } from '../../../test/support/app.js';
import { asOwner, makeCaller, makeRegion } from '../../../test/support/regions.js';
import { Caller } from '../../platform/access/index.js';
import { Database } from '../../platform/database/index.js';

const MARCH = {
  title: 'Runder Tisch Weiterbildung',
  kind: 'group_meeting',
  starts: '2035-03-12T10:00',
  ends: '2035-03-12T13:00',
};

describe('meetings', () => {
  let test: TestApp;
  let region: string;
  let coordinator: Client;
  let reader: Client;

  beforeAll(async () => {
    test = await startTestApp();
    region = await makeRegion(test.database);
    coordinator = test.as(await makeCaller(test.database, region));
    reader = test.as(await makeCaller(test.database, region, 'reader'));
  });
  afterAll(() => test.close());

  const create = async (values: object = {}): Promise<Meeting> => {
    const { status, body } = await coordinator.request<Meeting>('POST', '/api/meetings', { ...MARCH, ...values });
    expect([status, body]).toEqual([201, expect.anything()]);
    return body;
  };
  const change = (meeting: Meeting, values: object) =>
    coordinator.request<Meeting & Problem>('PUT', `/api/meetings/${meeting.id}`, { ...meeting, ...values });
  const sequence = async ({ id }: Meeting): Promise<number | undefined> => {
    const rows = await test
      .get(Database)
      .read<{ sequence: number }>(Caller.system(region), 'SELECT sequence FROM meeting WHERE id = $1', [id]);
    return rows[0]?.sequence;
  };
  const planned = (id: string) =>
    test
      .get(Database)
      .read<{ due: string }>(
        Caller.system(region),
        `SELECT to_char(due_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI') AS due FROM follow_up WHERE subject_id = $1 AND state = 'planned'`,
        [id],
      );
  const organisation = async (name: string) =>
    (await coordinator.request<{ id: string }>('POST', '/api/organisations', { name, kind: 'municipality' })).body.id;

  it('are planned by the coordination, with parties, and read by all of the region', async () => {
    const [city, agency] = [await organisation('Stadt Musterau'), await organisation('Agentur Musterland')];
    const parties = [
      { organisationId: city, role: 'organiser' },
      { organisationId: agency, role: 'co_organiser' },
    ];
    const meeting = await create({ parties, answerBy: '2035-03-05T18:00', tags: ['Bildung'] });
    expect(meeting).toMatchObject({
      state: 'planned',
      zone: 'Europe/Berlin',
      startsAt: '2035-03-12T09:00:00+00:00',
      day: '2035-03-12',
      remindOn: '2035-03-02T09:00',
      parties: [{ role: 'organiser', organisation: { name: 'Stadt Musterau' } }, { organisationId: agency }],
      answers: { invited: 0, open: 0 },
    });
    expect((await reader.request<Meeting>('GET', `/api/meetings/${meeting.id}`)).body).toEqual(meeting);
    expect((await reader.request('POST', '/api/meetings', MARCH)).status).toBe(403);

    const swapped = await change(meeting, { parties: parties.reverse() });
    expect(swapped.body.parties.map(({ organisationId }) => organisationId)).toEqual([agency, city]);
    const { body } = await coordinator.request<TimelinePage>('GET', `/api/meetings/${meeting.id}/timeline`);
    expect(body.entries.map(({ kind, changes }) => [kind, changes.map(({ field }) => field)])).toEqual([
      ['meetings.updated', ['parties']],
      ['meetings.created', []],
    ]);
    const [told] = body.entries[0]?.changes ?? [];
    expect(told?.before).toMatchObject([{ name: 'Stadt Musterau', role: 'organiser' }, { organisationId: agency }]);
  });

  it('come back unchanged as they were served', async () => {
    const meeting = await create({ parties: [{ organisationId: await organisation('Gastgeber'), role: 'host' }] });
    const { status, body } = await change(meeting, {});
    expect([status, body]).toEqual([200, meeting]);
  });

  it('raise their sequence with time, zone and place only', async () => {
    let meeting = await create();
    const changes: [object, number][] = [
      [{ title: 'Anderer Titel', description: 'Neues' }, 0],
      [{ starts: '2035-03-12T11:00' }, 1],
      [{ zone: 'Europe/Lisbon' }, 2],
      [{ placeName: 'Rathaus' }, 3],
      [{ placeName: 'Rathaus', starts: '2035-03-12T10:00' }, 4],
      [{ answerBy: '2035-03-01T10:00', remindOn: null, note: 'intern' }, 4],
    ];
    for (const [values, expected] of changes) {
      meeting = (await change(meeting, values)).body;
      expect(await sequence(meeting)).toBe(expected);
    }
  });

  it('that were only told have no time but a day to be sorted by', async () => {
    const held = { precision: 'month', from: '2024-05-01', until: '2024-05-31', wording: null };
    const meeting = await create({ starts: undefined, ends: undefined, held, attendance: 80, attendanceQualifier: 'about' });
    expect(meeting).toMatchObject({ starts: null, startsAt: null, held, day: '2024-05-01', remindOn: null, attendance: 80 });
  });

  it('are found by day, group, state and title', async () => {
    const early = await create({ title: 'Auftakt Strukturwandel', starts: '2031-01-10T10:00', ends: '2031-01-10T12:00' });
    const late = await create({ title: 'Bilanz Strukturwandel', starts: '2032-01-10T10:00', ends: '2032-01-10T12:00' });
    const ids = async (filter: object, sort = ['day', 'ASC']) => {
      const query = new URLSearchParams({ filter: JSON.stringify(filter), sort: JSON.stringify(sort) });
      const { status, body } = await reader.request<Meeting[]>('GET', `/api/meetings?${query.toString()}`);
      expect(status).toBe(200);
      return body.map(({ id }) => id);
    };
    const between = {
      and: [
        { field: 'day', op: 'gte', value: '2031-01-01' },
        { field: 'day', op: 'lt', value: '2033-01-01' },
      ],
    };
    expect(await ids({ where: between })).toEqual([early.id, late.id]);
    expect(await ids({ q: 'strukturwandel' }, ['day', 'DESC'])).toEqual([late.id, early.id]);
    expect(await ids({ where: between, state: 'invited' })).toEqual([]);
    const { body } = await reader.request<SearchHit[]>('GET', '/api/search?q=auftakt%20struktur');
    expect(body).toContainEqual(expect.objectContaining({ resource: 'meetings', id: early.id, name: 'Auftakt Strukturwandel' }));
    await coordinator.request('DELETE', `/api/meetings/${early.id}`);
    expect(await ids({ where: between })).toEqual([late.id]);
  });

  it('keep their reminder planned: moved, taken back and planned anew with them', async () => {
    let meeting = await create({ answerBy: '2035-03-05T18:00' });
    expect(await planned(meeting.id)).toEqual([{ due: '2035-03-02 08:00' }]);
    meeting = (await change(meeting, { remindOn: '2035-03-01T10:00' })).body;
    expect(await planned(meeting.id)).toEqual([{ due: '2035-03-01 09:00' }]);
    meeting = (await change(meeting, { remindOn: null })).body;
    expect(await planned(meeting.id)).toEqual([]);
    meeting = (await change(meeting, { remindOn: '2035-03-01T10:00' })).body;
    expect(await planned(meeting.id)).toHaveLength(1);
    await coordinator.request('DELETE', `/api/meetings/${meeting.id}`);
    expect(await planned(meeting.id)).toEqual([]);
  });

  it('are signed by whoever plans them, or by another user of the region', async () => {
    const join = (userId: string | null) =>
      asOwner(test.database, (client) =>
        client.query(`INSERT INTO user_region (user_id, region_id, role) VALUES ($1, $2, 'coordinator')`, [userId, region]),
      );
    const [one, other] = [await makeCaller(test.database, region), await makeCaller(test.database, region)];
    await Promise.all([join(one.userId), join(other.userId)]);
    const planned = await test.as(one).request<Meeting>('POST', '/api/meetings', MARCH);
    expect(planned.body.contact?.id).toBe(one.userId);
    const { body } = await test.as(one).request<{ id: string }[]>('GET', '/api/meetings/contacts');
    expect(body.map(({ id }) => id).sort()).toEqual([one.userId, other.userId].sort());
    expect((await change(planned.body, { contactUserId: other.userId })).body.contact?.id).toBe(other.userId);
    expect((await create({ contactUserId: null })).contact).toBeNull();
  });

  it('refuse times that do not fit, a contact from elsewhere and a version that is old', async () => {
    const refused = async (values: object) => {
      const { status, body } = await coordinator.request<Problem>('POST', '/api/meetings', { ...MARCH, ...values });
      return [status, body.fields?.map(({ path, code }) => `${path} ${code}`)];
    };
    expect(await refused({ starts: '2035-03-25T02:30', ends: '2035-03-25T05:00' })).toEqual([400, ['starts no_such_time']]);
    expect(await refused({ ends: '2035-03-12T09:00' })).toEqual([400, ['ends not_after_start']]);
    expect(await refused({ starts: '2035-03-12 10:00' })).toEqual([400, ['starts wrong_form']]);
    expect(await refused({ contactUserId: uuidv7() })).toEqual([400, ['contactUserId unknown_value']]);
    expect((await coordinator.request('POST', '/api/meetings', { ...MARCH, groupId: uuidv7() })).status).toBe(409);
    const meeting = await create();
    await change(meeting, { title: 'Neuer Titel' });
    expect((await change(meeting, { title: 'Anderer Titel' })).status).toBe(412);
  });

  it('of their own groups are planned by group leads', async () => {
    const person = await coordinator.request<{ id: string }>('POST', '/api/persons', {
      lastName: 'Leitung',
      language: 'de',
      purpose: 'Zusammenarbeit',
      legalBasis: 'public_task',
    });
    const group = async (name: string) =>
      (await coordinator.request<{ id: string }>('POST', '/api/groups', { name, kind: 'working_group', state: 'active' })).body
        .id;
    const [own, other] = [await group('AG Eigene'), await group('AG Andere')];
    const seat = await coordinator.request('POST', '/api/seats', { groupId: own, personId: person.body.id, role: 'lead' });
    expect([person.status, seat.status]).toEqual([201, 201]);
    const { identity } = await makeCaller(test.database, region, 'group_lead');
    const lead = test.as(new Caller({ ...identity, personId: person.body.id }));
    const { status, body } = await lead.request<Meeting>('POST', '/api/meetings', { ...MARCH, groupId: own });
    expect(status).toBe(201);
    expect((await lead.request('POST', '/api/meetings', { ...MARCH, groupId: other })).status).toBe(403);
    expect((await lead.request('POST', '/api/meetings', MARCH)).status).toBe(403);
    expect((await lead.request('PUT', `/api/meetings/${body.id}`, { ...body, groupId: other })).status).toBe(403);
    const foreign = await create({ groupId: other });
    expect((await lead.request('PUT', `/api/meetings/${foreign.id}`, { ...foreign, groupId: own })).status).toBe(403);
    expect((await lead.request('DELETE', `/api/meetings/${foreign.id}`)).status).toBe(403);
    const archive = { ids: [foreign.id, body.id], change: { archive: true } };
    for (const preview of [true, false]) {
      const bulk = await lead.request<BulkResult>('POST', '/api/meetings/bulk', { ...archive, preview });
      expect(bulk).toMatchObject({ status: 200, body: { skipped: [{ id: foreign.id, code: 'not_own' }] } });
      expect(bulk.body.changed.map(({ id }) => id)).toEqual([body.id]);
    }
    expect((await lead.request<Meeting>('GET', `/api/meetings/${foreign.id}`)).body.archivedAt).toBeNull();
    await asOwner(test.database, (client) =>
      client.query(`UPDATE seat SET until = '{"until": "2024-01-01"}' WHERE group_id = $1`, [own]),
    );
    expect((await lead.request('PUT', `/api/meetings/${body.id}`, { ...body, title: 'Neu', version: 2 })).status).toBe(403);
  });
});
