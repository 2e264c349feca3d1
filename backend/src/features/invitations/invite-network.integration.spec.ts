import type { Organisation } from '@knotenpunkt/shared';
import { startMeetingOffice, type MeetingOffice } from '../../../test/support/meeting-office.js';

const ENDED = { precision: 'day', from: '2024-01-31', until: '2024-01-31', wording: null };

describe('inviting the contacts of a network', () => {
  let office: MeetingOffice;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    office = await startMeetingOffice();
    for (const name of ['Kammer', 'Kolleg', 'Verein', 'Fremd']) {
      ids[name] = (await created<Organisation>('organisations', { name, kind: 'other' })).id;
    }
    const names = ['Ada', 'Ben', 'Cem', 'Dana', 'Eva', 'Finn'];
    const persons = await office.persons(...names);
    names.forEach((name, index) => (ids[name] = persons[index] ?? ''));
    const position = (person: string, organisation: string, more: object = {}) =>
      created('positions', { personId: ids[person], organisationId: ids[organisation], main: true, ...more });
    await position('Ada', 'Kammer');
    await position('Ben', 'Kolleg');
    await position('Cem', 'Verein');
    await position('Dana', 'Fremd');
    await position('Dana', 'Kammer', { main: false });
    await position('Eva', 'Kolleg', { until: ENDED });
    await position('Finn', 'Kammer');
    ids.network = (await created<{ id: string }>('networks', { name: 'Netz' })).id;
    for (const name of ['Kammer', 'Kolleg']) {
      await created('memberships', { networkId: ids.network, organisationId: ids[name], role: 'member' });
    }
    await created('memberships', { networkId: ids.network, organisationId: ids.Verein, role: 'member', until: ENDED });
    ids.group = (await created<{ id: string }>('groups', { name: 'AG', kind: 'working_group', state: 'active' })).id;
    await created('seats', { groupId: ids.group, personId: ids.Ada, organisationId: ids.Verein, role: 'member' });
    await created('seats', { groupId: ids.group, personId: ids.Dana, organisationId: ids.Fremd, role: 'member' });
  }, 60_000);
  afterAll(() => office.close());

  async function created<Body>(resource: string, input: object): Promise<Body> {
    const { status, body } = await office.coordinator.request<Body>('POST', `/api/${resource}`, input);
    expect([resource, status]).toEqual([resource, 201]);
    return body;
  }
  const add = async (meetingId: string, people: object) => {
    const { status, body } = await office.coordinator.request<{ added: number }>(
      'POST',
      `/api/meetings/${meetingId}/invitees`,
      people,
    );
    return [status, body.added];
  };
  const listed = async (meetingId: string) =>
    (await office.invitations(meetingId)).map(({ name, organisation }) => [name, organisation?.name]).sort();

  it('takes those whose main position is at a member now', async () => {
    const meeting = await office.plan();
    expect(await add(meeting.id, { networkId: ids.network })).toEqual([200, 3]);
    expect(await listed(meeting.id)).toEqual([
      ['Ada', 'Kammer'],
      ['Ben', 'Kolleg'],
      ['Finn', 'Kammer'],
    ]);
    expect(await add(meeting.id, { networkId: ids.network })).toEqual([200, 0]);
  });

  it('puts nobody on the list twice who is in a group or named besides; the seat says for whom they come', async () => {
    const meeting = await office.plan();
    const people = { networkId: ids.network, groupId: ids.group, personIds: [ids.Ben] };
    expect(await add(meeting.id, people)).toEqual([200, 4]);
    expect(await listed(meeting.id)).toEqual([
      ['Ada', 'Verein'],
      ['Ben', 'Kolleg'],
      ['Dana', 'Fremd'],
      ['Finn', 'Kammer'],
    ]);
  });

  it('says of each what they will be sent, or why not', async () => {
    const meeting = await office.plan();
    await office.query('UPDATE person SET do_not_write = true WHERE id = $1', [ids.Finn]);
    await add(meeting.id, { networkId: ids.network });
    const { entries } = await office.preflight(meeting.id);
    expect(entries.map(({ name, action, reason }) => [name, action, reason]).sort()).toEqual([
      ['Ada', 'invite', null],
      ['Ben', 'invite', null],
      ['Finn', 'suppressed', 'do_not_write'],
    ]);
  });
});
