import type { ActionItem, AgendaItem, Decision, Group, Meeting, MinutesSent, Problem, TimelinePage } from '@knotenpunkt/shared';
import type { Client } from '../../../test/support/app.js';
import { startMeetingOffice, type MeetingOffice } from '../../../test/support/meeting-office.js';
import { makeCaller, makeRegion } from '../../../test/support/regions.js';
import { Caller } from '../../platform/access/index.js';

describe('minutes', () => {
  let office: MeetingOffice;
  let coordinator: Client;
  let group: Group;
  let meeting: Meeting;

  beforeAll(async () => {
    office = await startMeetingOffice();
    coordinator = office.coordinator;
  }, 60_000);
  afterAll(() => office.close());

  beforeEach(async () => {
    group = await created<Group>('groups', { name: 'Vernetzte Bildungsräume', kind: 'working_group', state: 'active' });
    meeting = await office.plan({ groupId: group.id });
  });

  const created = async <Body>(resource: string, input: object, by = coordinator): Promise<Body> => {
    const { status, body } = await by.request<Body>('POST', `/api/${resource}`, input);
    expect([status, body]).toEqual([201, body]);
    return body;
  };
  const listed = async <Body>(resource: string, filter: object): Promise<Body[]> => {
    const asked = encodeURIComponent(JSON.stringify(filter));
    return (await coordinator.request<Body[]>('GET', `/api/${resource}?filter=${asked}`)).body;
  };
  const put = <Body>(resource: string, record: { id: string }, change: object, by = coordinator) =>
    by.request<Body & Problem>('PUT', `/api/${resource}/${record.id}`, { ...record, ...change });
  const kinds = async (path: string): Promise<string[]> => {
    const { body } = await coordinator.request<TimelinePage>('GET', `/api/${path}/timeline`);
    return body.entries.map(({ kind }) => kind);
  };
  const agendaItem = (title: string) => created<AgendaItem>('agenda-items', { meetingId: meeting.id, title });
  const decision = (input: object = {}) =>
    created<Decision>('decisions', { text: 'Gemeinsame Webseite', meetingId: meeting.id, ...input });
  const actionItem = (input: object) => created<ActionItem>('action-items', { text: 'Angebot einholen', ...input });
  const close = (by = coordinator) => by.request<MinutesSent & Problem>('POST', `/api/meetings/${meeting.id}/close`, {});

  describe('an agenda', () => {
    const titles = async () =>
      (await listed<AgendaItem>('agenda-items', { meetingId: meeting.id })).map((item) => `${item.position} ${item.title}`);

    it('has its items in order, whichever is moved or taken away', async () => {
      const [one, two, three] = [await agendaItem('Begrüßung'), await agendaItem('Webseite'), await agendaItem('Sonstiges')];
      expect(await titles()).toEqual(['1 Begrüßung', '2 Webseite', '3 Sonstiges']);
      const order = (ids: string[]) =>
        coordinator.request<AgendaItem[] & Problem>('PUT', `/api/meetings/${meeting.id}/agenda`, { ids });
      const moved = await order([three.id, one.id, two.id]);
      expect(moved.body.map(({ title }) => title)).toEqual(['Sonstiges', 'Begrüßung', 'Webseite']);
      expect(await titles()).toEqual(['1 Sonstiges', '2 Begrüßung', '3 Webseite']);
      expect((await order([three.id, one.id])).body.code).toBe('conflict');
      expect((await order([three.id, one.id, group.id])).body.code).toBe('conflict');
      await coordinator.request('DELETE', `/api/agenda-items/${one.id}`);
      expect(await titles()).toEqual(['1 Sonstiges', '2 Webseite']);
    });

    it('keeps each item once, though two people add at the same time', async () => {
      await Promise.all(['A', 'B', 'C', 'D'].map(agendaItem));
      const positions = (await listed<AgendaItem>('agenda-items', { meetingId: meeting.id })).map(({ position }) => position);
      expect(positions).toEqual([1, 2, 3, 4]);
    });

    it('takes the minutes without telling the history of the meeting of every word', async () => {
      const item = await agendaItem('Webseite');
      const written = await put<AgendaItem>('agenda-items', item, { minutes: 'Drei Angebote liegen vor.' });
      expect(written.body).toMatchObject({ minutes: 'Drei Angebote liegen vor.', version: 2 });
      expect((await put('agenda-items', item, { minutes: 'Anderes' })).body.code).toBe('stale_version');
      expect(await kinds(`meetings/${meeting.id}`)).toEqual(['agenda-items.created', 'meetings.created']);
      await put('agenda-items', written.body, { title: 'Gemeinsame Webseite' });
      expect((await kinds(`meetings/${meeting.id}`))[0]).toBe('agenda-items.updated');
    });

    it('is written while decisions and tasks come out of the same item', async () => {
      const items = await Promise.all(Array.from({ length: 10 }, (_, place) => agendaItem(`Punkt ${place + 1}`)));
      const statuses = await Promise.all(
        items.flatMap((item) => {
          const of = { meetingId: meeting.id, agendaItemId: item.id };
          return [
            put('agenda-items', item, { minutes: 'Besprochen.' }),
            coordinator.request('POST', '/api/decisions', { text: 'Gemeinsame Webseite', ...of }),
            coordinator.request('POST', '/api/action-items', { text: 'Angebot einholen', ...of }),
          ].map(async (answer) => (await answer).status);
        }),
      );
      expect(statuses).toEqual(items.flatMap(() => [200, 201, 201]));
    });
  });

  describe('decisions', () => {
    it('are counted per group and year, also where two are taken at the same time', async () => {
      const taken = await Promise.all(Array.from({ length: 6 }, () => decision()));
      expect(taken.map(({ number }) => number).sort()).toEqual(['1/2035', '2/2035', '3/2035', '4/2035', '5/2035', '6/2035']);
      const nextYear = await office.plan({ groupId: group.id, starts: '2036-01-15T10:00', ends: '2036-01-15T12:00' });
      expect((await decision({ meetingId: nextYear.id })).number).toBe('1/2036');
      const other = await created<Group>('groups', { name: 'Andere', kind: 'advisory_board', state: 'active' });
      const elsewhere = await office.plan({ groupId: other.id });
      expect((await decision({ meetingId: elsewhere.id })).number).toBe('1/2035');
    });

    it('keep their number, and have none where they are told of the past', async () => {
      const first = await decision({ vote: 'einstimmig' });
      expect(first).toMatchObject({ number: '1/2035', groupId: group.id, meeting: { title: 'Runder Tisch', day: '2035-03-12' } });
      const changed = await put<Decision>('decisions', first, { text: 'Gemeinsames Webangebot' });
      expect(changed.body).toMatchObject({ number: '1/2035', vote: 'einstimmig', version: 2 });
      const told = await decision({ meetingId: null, groupId: group.id });
      expect(told).toMatchObject({ number: null, meeting: null, group: { name: 'Vernetzte Bildungsräume' } });
      expect(await kinds(`groups/${group.id}`)).toEqual([
        'decisions.created',
        'decisions.updated',
        'decisions.created',
        'meetings.created',
        'groups.created',
      ]);
    });

    it('stay when their item of the agenda goes, and name none of another meeting', async () => {
      const item = await agendaItem('Webseite');
      const taken = await decision({ agendaItemId: item.id });
      const other = await office.plan({ groupId: group.id });
      const foreign = await coordinator.request<Problem>('POST', '/api/decisions', {
        text: 'x',
        meetingId: other.id,
        agendaItemId: item.id,
      });
      expect(foreign.body.fields).toEqual([{ path: 'agendaItemId', code: 'unknown_value' }]);
      expect((await coordinator.request('DELETE', `/api/agenda-items/${item.id}`)).status).toBe(204);
      expect((await listed<Decision>('decisions', { id: taken.id }))[0]?.agendaItemId).toBeNull();
    });
  });

  describe('action items', () => {
    it('are done, dropped and opened again, and say so in every history', async () => {
      const [owner] = await office.persons('Owner');
      const item = await actionItem({ ownerId: owner, dueOn: '2035-04-01', meetingId: meeting.id });
      expect(item).toMatchObject({ state: 'open', groupId: group.id, owner: { name: 'Owner' }, doneAt: null });
      const done = await put<ActionItem>('action-items', item, { state: 'done', remark: 'liegt vor' });
      expect(done.body).toMatchObject({ state: 'done', remark: 'liegt vor' });
      expect(done.body.doneAt).not.toBeNull();
      const reopened = await put<ActionItem>('action-items', done.body, { state: 'open' });
      expect(reopened.body.doneAt).toBeNull();
      await put('action-items', reopened.body, { state: 'dropped' });
      const told = ['action-items.dropped', 'action-items.reopened', 'action-items.done', 'action-items.created'];
      expect(await kinds(`action-items/${item.id}`)).toEqual(told);
      expect(await kinds(`persons/${owner}`)).toEqual(told);
      expect(await kinds(`meetings/${meeting.id}`)).toEqual([...told, 'meetings.created']);
    });

    it('are told to whoever had to do them before', async () => {
      const [former, next] = await office.persons('Former', 'Next');
      const item = await actionItem({ ownerId: former });
      await put('action-items', item, { ownerId: next });
      expect(await kinds(`persons/${former}`)).toEqual(['action-items.updated', 'action-items.created']);
      expect(await kinds(`persons/${next}`)).toEqual(['action-items.updated']);
    });

    it('are found by their words, by owner and by day', async () => {
      const [owner] = await office.persons('Seeker');
      const item = await actionItem({ text: 'Räume in Münster anfragen', ownerId: owner, dueOn: '2035-05-01' });
      const ids = async (filter: object) => (await listed<ActionItem>('action-items', filter)).map(({ id }) => id);
      expect(await ids({ q: 'muenster' })).toEqual([item.id]);
      expect(await ids({ ownerId: owner, state: 'open' })).toEqual([item.id]);
      const due = {
        and: [
          { field: 'dueOn', op: 'lt', value: '2035-05-02' },
          { field: 'ownerId', op: 'eq', value: owner },
        ],
      };
      expect(await ids(due)).toEqual([item.id]);
    });

    it.each([
      ['a day that does not exist', { dueOn: '2035-02-30' }, 'dueOn'],
      ['an empty text', { text: ' ' }, 'text'],
      ['an unknown state', { state: 'late' }, 'state'],
    ])('are refused with %s', async (_, input, path) => {
      const { status, body } = await coordinator.request<Problem>('POST', '/api/action-items', { text: 'x', ...input });
      expect([status, body.fields?.[0]?.path]).toEqual([400, path]);
    });
  });

  describe('of a closed meeting', () => {
    it('change only once it is open again; action items go on', async () => {
      const [item, taken] = [await agendaItem('Webseite'), await decision()];
      const action = await actionItem({ meetingId: meeting.id });
      expect(await close()).toMatchObject({ status: 200, body: { edition: 1, mails: 0 } });
      expect((await close()).body.code).toBe('conflict');
      for (const answer of [
        await put('agenda-items', item, { minutes: 'x' }),
        await put('decisions', taken, { text: 'x' }),
        await coordinator.request<Problem>('DELETE', `/api/decisions/${taken.id}`),
        await coordinator.request<Problem>('POST', '/api/decisions', { text: 'x', meetingId: meeting.id }),
      ]) {
        expect([answer.status, answer.body.code]).toEqual([409, 'meeting_closed']);
      }
      expect((await put('action-items', action, { state: 'done' })).status).toBe(200);
      expect((await coordinator.request('POST', `/api/meetings/${meeting.id}/reopen`)).status).toBe(204);
      expect((await put('decisions', taken, { text: 'Gemeinsames Webangebot' })).status).toBe(200);
      expect(await close()).toMatchObject({ body: { edition: 2 } });
      expect((await kinds(`meetings/${meeting.id}`)).filter((kind) => kind.startsWith('meetings.'))).toEqual([
        'meetings.closed',
        'meetings.reopened',
        'meetings.closed',
        'meetings.created',
      ]);
    });

    it('is not one that was called off', async () => {
      await coordinator.request('POST', `/api/meetings/${meeting.id}/cancel`, { reason: null });
      expect((await close()).body.code).toBe('conflict');
      expect((await coordinator.request<Problem>('POST', `/api/meetings/${meeting.id}/reopen`)).body.code).toBe('conflict');
    });
  });

  describe('who may write them', () => {
    let lead: Client;
    let reader: Client;

    beforeEach(async () => {
      const [personId = ''] = await office.persons('Lead');
      await created('seats', { groupId: group.id, personId, role: 'lead' });
      lead = office.test.as(new Caller({ ...office.caller.identity, roles: ['group_lead'], personId }));
      reader = office.test.as(await makeCaller(office.test.database, office.region, 'reader'));
    });

    const attempts = (by: Client, meetingId: string, groupId: string) =>
      Promise.all([
        by.request('POST', '/api/agenda-items', { meetingId, title: 'x' }),
        by.request('POST', '/api/decisions', { meetingId, text: 'x' }),
        by.request('POST', '/api/action-items', { meetingId, text: 'x' }),
        by.request('POST', '/api/action-items', { groupId, text: 'x' }),
      ]).then((answers) => answers.map(({ status }) => status));

    it('are the leads of the group, in their own only', async () => {
      expect(await attempts(lead, meeting.id, group.id)).toEqual([201, 201, 201, 201]);
      expect((await lead.request('GET', `/api/meetings/${meeting.id}/minutes-preview`)).status).toBe(200);
      expect((await close(lead)).status).toBe(200);
      const other = await created<Group>('groups', { name: 'Andere', kind: 'round_table', state: 'active' });
      const theirs = await office.plan({ groupId: other.id });
      expect(await attempts(lead, theirs.id, other.id)).toEqual([403, 403, 403, 403]);
      for (const path of ['close', 'reopen'])
        expect((await lead.request('POST', `/api/meetings/${theirs.id}/${path}`, {})).status).toBe(403);
      expect((await lead.request('GET', `/api/meetings/${theirs.id}/minutes-preview`)).status).toBe(403);
      expect((await lead.request('POST', '/api/action-items', { text: 'x' })).status).toBe(403);
    });

    it('cannot bring into their group what belongs to another', async () => {
      const other = await created<Group>('groups', { name: 'Andere', kind: 'round_table', state: 'active' });
      const item = await actionItem({ groupId: other.id });
      expect((await put('action-items', item, { groupId: group.id }, lead)).status).toBe(403);
      expect((await lead.request('DELETE', `/api/action-items/${item.id}`)).status).toBe(403);
      const own = await actionItem({ groupId: group.id });
      expect((await put('action-items', own, { groupId: other.id }, lead)).status).toBe(403);
      expect((await lead.request('DELETE', `/api/action-items/${own.id}`)).status).toBe(204);
    });

    it('are no readers, and nobody of another region', async () => {
      expect(await attempts(reader, meeting.id, group.id)).toEqual([403, 403, 403, 403]);
      const item = await actionItem({ groupId: group.id });
      expect((await reader.request('GET', `/api/action-items/${item.id}`)).status).toBe(200);
      const elsewhere = await makeRegion(office.test.database, 'Andere Region');
      const foreigner = office.test.as(await makeCaller(office.test.database, elsewhere));
      expect((await foreigner.request('GET', `/api/action-items/${item.id}`)).status).toBe(404);
      expect((await close(foreigner)).status).toBe(404);
    });
  });
});
