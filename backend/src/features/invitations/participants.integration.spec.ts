import type { FilterNode, Meeting, Organisation } from '@knotenpunkt/shared';
import { addressOf, startMeetingOffice, type MeetingOffice } from '../../../test/support/meeting-office.js';
import { Invitations } from './answer.service.js';

describe('meetings of somebody', () => {
  let office: MeetingOffice;
  let person: string;
  let organisation: string;

  beforeAll(async () => {
    office = await startMeetingOffice();
    [person = ''] = await office.persons('Ada');
    const created = await office.coordinator.request<Organisation>('POST', '/api/organisations', {
      name: 'Kammer',
      kind: 'other',
    });
    organisation = created.body.id;
    await office.coordinator.request('POST', '/api/positions', { personId: person, organisationId: organisation, main: true });
  }, 60_000);
  afterAll(() => office.close());

  const titles = async (where: FilterNode): Promise<string[]> => {
    const filter = encodeURIComponent(JSON.stringify({ where: { related: 'participants', where } }));
    const { status, body } = await office.coordinator.request<Meeting[]>('GET', `/api/meetings?filter=${filter}`);
    expect(status).toBe(200);
    return body.map(({ title }) => title).sort();
  };
  const of = (field: string, value: string): FilterNode => ({ field, op: 'eq', value });

  it('are those they are on the list of, of an organisation also those it is a party to', async () => {
    const invited = await office.plan({ title: 'Eingeladen' });
    await office.invite(invited.id, [person]);
    await office.plan({ title: 'Ausgerichtet', parties: [{ organisationId: organisation, role: 'host' }] });
    await office.plan({ title: 'Fremd' });
    expect(await titles(of('personId', person))).toEqual(['Eingeladen']);
    expect(await titles(of('organisationId', organisation))).toEqual(['Ausgerichtet', 'Eingeladen']);
    expect(await titles(of('role', 'host'))).toEqual(['Ausgerichtet']);
  });

  it('are told apart by the answer, and are no longer theirs once they are taken off the list', async () => {
    const meeting = await office.plan({ title: 'Mit Antwort' });
    await office.invite(meeting.id, [person]);
    await office.send(meeting.id);
    await office.deliver();
    const token = office.post.last(addressOf('Ada')).token ?? '';
    await office.test.get(Invitations).answer(token, { answer: 'yes' });
    expect(await titles({ and: [of('personId', person), of('answer', 'yes')] })).toEqual(['Mit Antwort']);
    const [invitation] = await office.invitations(meeting.id);
    const removed = await office.coordinator.request('DELETE', `/api/invitations/${invitation?.id}`);
    expect(removed.status).toBeLessThan(300);
    expect(await titles(of('personId', person))).toEqual(['Eingeladen']);
  });
});
