import type { Invitation, Meeting, Preflight, Problem, TimelinePage } from '@knotenpunkt/shared';
import { addressOf, startMeetingOffice, type MeetingOffice } from '../../../test/support/meeting-office.js';
import { HOURS } from '../../platform/clock/index.js';
import { Invitations } from './answer.service.js';

describe('invitations', () => {
  let office: MeetingOffice;

  beforeAll(async () => {
    office = await startMeetingOffice();
  }, 60_000);
  afterAll(() => office.close());

  let names: string[];
  let people: string[];
  let meeting: Meeting;
  let round = 0;

  beforeEach(async () => {
    round++;
    names = ['Anna', 'Bela', 'Cara'].map((name) => `${name}${round}`);
    people = await office.persons(...names);
    meeting = await office.plan();
    office.post.behave = () => 'sent';
    await office.deliver();
    office.post.mails.length = 0;
  });

  const [A, B, C] = [0, 1, 2];
  const mailbox = (index: number) => office.post.to(addressOf(names[index]!));
  const subjects = (index: number) => mailbox(index).map(({ subject }) => subject.split(':')[0]);
  const entryOf = (index: number) => mailbox(index).at(-1)!.calendar!;
  const invitationOf = async (index: number): Promise<Invitation> =>
    (await office.invitations(meeting.id)).find(({ personId }) => personId === people[index])!;
  const answer = (index: number, said: Parameters<Invitations['answer']>[1]) =>
    office.test.get(Invitations).answer(mailbox(index).at(-1)!.token!, said);
  const remove = async (index: number) =>
    office.coordinator.request('DELETE', `/api/invitations/${(await invitationOf(index)).id}`);
  const actions = ({ entries }: Preflight) =>
    Object.fromEntries(entries.map(({ name, action, reason }) => [name.replace(String(round), ''), reason ?? action]));
  const sendOut = async () => {
    const mails = await office.send(meeting.id);
    await office.deliver();
    return mails;
  };
  const invited = async () => {
    await office.invite(meeting.id, people);
    await sendOut();
  };

  it('reach everybody on the list once, with an entry for the calendar', async () => {
    expect(await office.invite(meeting.id, people)).toBe(3);
    expect(await office.invite(meeting.id, people)).toBe(0);
    expect(await sendOut()).toBe(3);
    expect(await sendOut()).toBe(0);
    expect(office.post.mails).toHaveLength(3);

    const [mail] = mailbox(A);
    expect(mail?.subject).toBe('Einladung: Runder Tisch am Mo., 12.03.2035');
    expect(mail?.text).toContain(`Guten Tag ${names[A]}`);
    expect(mail?.text).toMatch(/Wann: Mo\., 12\.03\.2035, 10:00–13:00 Uhr Mitteleuropäische Zeit \(MEZ\)/);
    for (const way of ['yes', 'maybe', 'no', 'deputy']) expect(mail?.text).toContain(`/a/${mail?.token}?w=${way}`);
    expect(mail?.calendar).toMatchObject({
      method: 'REQUEST',
      uid: `${meeting.id}@absender.example`,
      sequence: 0,
      attendee: `mailto:${addressOf(names[A]!)}`,
      status: 'NEEDS-ACTION',
      starts: '2035-03-12T10:00:00 Europe/Berlin',
    });
    expect(mail?.calendar?.organiser).toBe('ORGANIZER;CN=Musterregion:mailto:netz@absender.example');
    expect(mail?.calendarBody).not.toContain(mail?.token);

    const { body } = await office.coordinator.request<Meeting>('GET', `/api/meetings/${meeting.id}`);
    expect(body).toMatchObject({ state: 'invited', answers: { invited: 3, open: 3 } });
    expect(body.invitedAt).not.toBeNull();
    const [first] = await office.invitations(meeting.id);
    expect(first?.lastMessage).toMatchObject({ kind: 'invitations.invitation', state: 'sent' });
  });

  it('stand in the histories of meeting and person', async () => {
    await invited();
    const kinds = async (url: string) =>
      (await office.coordinator.request<TimelinePage>('GET', `${url}/timeline`)).body.entries.map(({ kind }) => kind);
    expect(await kinds(`/api/meetings/${meeting.id}`)).toEqual(['meetings.sent', 'meetings.invitees_added', 'meetings.created']);
    const { body } = await office.coordinator.request<TimelinePage>('GET', `/api/persons/${people[A]}/timeline`);
    expect(body.entries[0]).toMatchObject({ kind: 'invitations.sent', subjects: [{ name: names[A] }, { name: 'Runder Tisch' }] });
  });

  it('say before sending who gets what, and who does not and why', async () => {
    const [silent, homeless, refused, gone] = await office.persons(`S${round}`, `H${round}`, `R${round}`, `G${round}`);
    await office.query(`UPDATE person SET do_not_write = true WHERE id = $1`, [silent]);
    await office.query(`UPDATE person SET email = NULL WHERE id = $1`, [homeless]);
    await office.query(`UPDATE person SET archived_at = now() WHERE id = $1`, [gone]);
    await office.query(`INSERT INTO unreachable_address (region_id, address) VALUES ($1, $2)`, [
      office.region,
      addressOf(`R${round}`),
    ]);
    await office.invite(meeting.id, [...people, silent!, homeless!, refused!, gone!]);
    const before = await office.preflight(meeting.id);
    expect([before.mails, before.blocked]).toEqual([3, null]);
    expect(actions(before)).toMatchObject({
      Anna: 'invite',
      S: 'do_not_write',
      H: 'no_address',
      R: 'unreachable',
      G: 'archived',
    });
    expect(await sendOut()).toBe(3);
    expect(office.post.mails).toHaveLength(3);
    expect((await office.preflight(meeting.id)).mails).toBe(0);
  });

  it('are sent only as they were agreed to', async () => {
    await office.invite(meeting.id, people);
    const { version } = await office.preflight(meeting.id);
    await remove(C);
    const send = (preflight: string) =>
      office.coordinator.request<Problem & { mails: number }>('POST', `/api/meetings/${meeting.id}/send`, { preflight });
    const stale = await send(version);
    expect([stale.status, (stale.body.current as Preflight).mails]).toEqual([412, 2]);
    expect((await send((stale.body.current as Preflight).version)).body.mails).toBe(2);
  });

  it('are sent once, though two people send at the same time', async () => {
    await office.invite(meeting.id, people);
    const [one, other] = await Promise.all([office.send(meeting.id), office.send(meeting.id)]);
    expect(one + other).toBe(3);
    await office.deliver();
    expect(office.post.mails).toHaveLength(3);
  });

  it('are updated when the time moves: the old answer is history, and asked for again', async () => {
    await invited();
    await answer(A, { answer: 'yes' });
    await answer(B, { answer: 'no' });
    await office.deliver();
    await office.change(meeting.id, { starts: '2035-03-13T10:00', ends: '2035-03-13T13:00' });
    const preflight = await office.preflight(meeting.id);
    expect(actions(preflight)).toEqual({ Anna: 'update', Bela: 'update', Cara: 'update' });
    expect(preflight.entries.map(({ reopens }) => reopens)).toEqual([true, true, false]);
    expect(preflight.changes).toEqual([
      {
        field: 'time',
        before: { starts: '2035-03-12T10:00', ends: '2035-03-12T13:00', zone: 'Europe/Berlin' },
        after: { starts: '2035-03-13T10:00', ends: '2035-03-13T13:00', zone: 'Europe/Berlin' },
      },
    ]);
    expect((await invitationOf(A)).answer).toBe('yes');
    await sendOut();
    expect(subjects(A)).toEqual(['Einladung', 'Zugesagt', 'Geändert']);
    expect(mailbox(A).at(-1)?.text).toContain('Ihre bisherige Antwort galt für die alte Zeit');
    expect(mailbox(A).at(-1)?.text).toMatch(/Mo\., 12\.03\.2035/);
    expect(entryOf(A)).toMatchObject({ sequence: 1, status: 'NEEDS-ACTION', starts: '2035-03-13T10:00:00 Europe/Berlin' });
    expect((await invitationOf(A)).answer).toBeNull();
    const { body } = await office.coordinator.request<TimelinePage>('GET', `/api/persons/${people[A]}/timeline`);
    expect(body.entries[0]).toMatchObject({
      kind: 'invitations.changed_sent',
      changes: [{ field: 'answer', before: 'yes', after: null }],
    });
  });

  it('keep the answer when only place or text change; who declined is left alone', async () => {
    await invited();
    await answer(A, { answer: 'yes' });
    await answer(B, { answer: 'no' });
    await office.deliver();
    await office.change(meeting.id, { placeName: 'Bürgerhaus' });
    expect(actions(await office.preflight(meeting.id))).toEqual({ Anna: 'update', Bela: 'declined', Cara: 'update' });
    await sendOut();
    expect(entryOf(A)).toMatchObject({ sequence: 1, status: 'ACCEPTED' });
    expect(mailbox(A).at(-1)?.text).toContain('Ihre Antwort bleibt gültig: Zugesagt');
    await office.change(meeting.id, { description: 'Stand der Dinge' });
    await sendOut();
    expect(entryOf(A)).toMatchObject({ method: 'REQUEST', sequence: 1, status: 'ACCEPTED' });
    expect((await invitationOf(A)).answer).toBe('yes');
    expect(subjects(B)).toEqual(['Einladung', 'Abgesagt']);
  });

  it('are taken back for whoever is taken off the list, and made anew for whoever returns', async () => {
    await invited();
    await remove(A);
    expect(await office.invitations(meeting.id)).toHaveLength(2);
    expect(actions(await office.preflight(meeting.id))).toMatchObject({ Anna: 'cancel', Bela: 'nothing' });
    expect(await sendOut()).toBe(1);
    expect(subjects(A)).toEqual(['Einladung', 'Abgesagt']);
    expect(entryOf(A)).toMatchObject({ method: 'CANCEL', sequence: 1 });
    expect(mailbox(A).at(-1)?.text).toContain('Ihre Einladung zu diesem Termin gilt nicht mehr');
    expect(actions(await office.preflight(meeting.id))).not.toHaveProperty('Anna');

    expect(await office.invite(meeting.id, [people[A]!])).toBe(1);
    await sendOut();
    expect(subjects(A)).toEqual(['Einladung', 'Abgesagt', 'Einladung']);
    expect(entryOf(A)).toMatchObject({ method: 'REQUEST', sequence: 2, status: 'NEEDS-ACTION' });
    await office.change(meeting.id, { placeName: 'Bürgerhaus' });
    await sendOut();
    expect(entryOf(A)).toMatchObject({ method: 'REQUEST', sequence: 3 });
    expect(entryOf(B)).toMatchObject({ method: 'REQUEST', sequence: 1 });
  });

  it('leave no trace with whoever is taken off before anything was sent, or comes back before it was', async () => {
    await office.invite(meeting.id, people);
    await remove(C);
    await sendOut();
    expect(mailbox(C)).toEqual([]);
    await remove(B);
    await office.invite(meeting.id, [people[B]!]);
    expect(await sendOut()).toBe(0);
    expect(subjects(B)).toEqual(['Einladung']);
  });

  it('are withdrawn with the meeting, from those who know of it', async () => {
    await office.invite(meeting.id, [people[A]!, people[B]!]);
    await sendOut();
    await answer(B, { answer: 'no' });
    await office.deliver();
    await office.invite(meeting.id, [people[C]!]);
    const { status, body } = await office.coordinator.request<Meeting>('POST', `/api/meetings/${meeting.id}/cancel`, {
      reason: 'Krankheit',
    });
    expect([status, body.state, body.cancelReason]).toEqual([200, 'cancelled', 'Krankheit']);
    await office.deliver();
    expect(entryOf(A)).toMatchObject({ method: 'CANCEL', sequence: 1 });
    expect(mailbox(A).at(-1)?.text).toContain('Der Grund: Krankheit');
    expect(entryOf(B)).toMatchObject({ method: 'CANCEL', sequence: 1 });
    expect(mailbox(C)).toEqual([]);
    expect((await office.preflight(meeting.id)).blocked).toBe('cancelled');
    for (const url of ['send', 'cancel', 'remind']) {
      expect((await office.coordinator.request('POST', `/api/meetings/${meeting.id}/${url}`, {})).status).toBe(409);
    }
  });

  it('do not go out when the meeting was moved, cancelled or is over before their turn', async () => {
    await office.invite(meeting.id, [people[A]!]);
    await office.send(meeting.id);
    await office.change(meeting.id, { starts: '2035-03-12T11:00' });
    await office.deliver();
    expect(mailbox(A)).toEqual([]);
    expect(actions(await office.preflight(meeting.id))).toEqual({ Anna: 'invite' });
    await sendOut();
    expect(subjects(A)).toEqual(['Einladung']);

    await office.invite(meeting.id, [people[B]!]);
    await office.send(meeting.id);
    await office.coordinator.request('POST', `/api/meetings/${meeting.id}/cancel`, {});
    await office.deliver();
    expect(mailbox(B)).toEqual([]);

    const soon = await office.plan({ starts: '2035-03-12T10:00', ends: '2035-03-12T11:00' });
    await office.invite(soon.id, [people[C]!]);
    await office.send(soon.id);
    const until = new Date(soon.endsAt!).getTime() - office.clock.now().getTime();
    office.clock.advance(until + HOURS);
    await office.deliver();
    expect(mailbox(C)).toEqual([]);
    expect((await office.preflight(soon.id)).blocked).toBe('past');
    office.clock.advance(-(until + HOURS));
  });

  it('come again to whom they did not reach', async () => {
    office.post.behave = (to) => (to === addressOf(names[A]!) ? 'refused' : 'sent');
    await invited();
    expect(actions(await office.preflight(meeting.id))).toEqual({ Anna: 'invite', Bela: 'nothing', Cara: 'nothing' });
    await office.change(meeting.id, { title: 'Großer Runder Tisch' });
    office.post.behave = () => 'sent';
    await sendOut();
    expect([subjects(A), subjects(B)]).toEqual([['Einladung'], ['Einladung', 'Geändert']]);
  });

  it('are not sent to who asks for silence while they wait', async () => {
    await office.invite(meeting.id, people);
    await office.send(meeting.id);
    await office.query('UPDATE person SET do_not_write = true WHERE id = $1', [people[A]]);
    await office.deliver();
    expect(mailbox(A)).toEqual([]);
    const states = await office.query<{ state: string }>('SELECT state FROM message WHERE recipient_address = $1', [
      addressOf(names[A]!),
    ]);
    expect(states).toEqual([{ state: 'suppressed' }]);
  });

  it('can be looked at and tried before', async () => {
    await office.invite(meeting.id, people);
    const { id } = await invitationOf(A);
    const { body } = await office.coordinator.request<{ subject: string; html: string; text: string }>(
      'GET',
      `/api/meetings/${meeting.id}/preview?invitationId=${id}`,
    );
    expect(body.subject).toBe('Einladung: Runder Tisch am Mo., 12.03.2035');
    expect(body.html).toContain(`Guten Tag ${names[A]}`);
    expect(body.text).toContain('Zusagen');
    expect((await office.coordinator.request('POST', `/api/meetings/${meeting.id}/test`)).status).toBe(202);
    await office.deliver();
    expect(office.post.mails.map(({ to, subject, calendar }) => [to, subject, calendar])).toEqual([
      [`${office.caller.userId}@test.example`, 'Probe – Einladung: Runder Tisch am Mo., 12.03.2035', undefined],
    ]);
    expect((await office.preflight(meeting.id)).mails).toBe(3);
  });

  it('keep the entry of one recipient the same but for what changed', async () => {
    await invited();
    await office.query(`UPDATE region SET sender_name = 'Neuer Name' WHERE id = $1`, [office.region]);
    await office.change(meeting.id, { title: 'Tisch' });
    await sendOut();
    const [first, second] = mailbox(A).map(({ calendar }) => calendar!);
    expect(second).toEqual({ ...first, title: 'Tisch', stampedAt: second!.stampedAt });
    await office.query(`UPDATE region SET sender_name = NULL WHERE id = $1`, [office.region]);
  });

  it('go to everybody who sits in a group, on behalf of the organisation of the seat', async () => {
    const group = await office.coordinator.request<{ id: string }>('POST', '/api/groups', {
      name: `AG ${round}`,
      kind: 'working_group',
      state: 'active',
    });
    const organisation = await office.coordinator.request<{ id: string }>('POST', '/api/organisations', {
      name: `Amt ${round}`,
      kind: 'municipality',
    });
    for (const personId of people) {
      await office.coordinator.request('POST', '/api/seats', {
        groupId: group.body.id,
        personId,
        organisationId: organisation.body.id,
        role: 'member',
      });
    }
    const { body } = await office.coordinator.request<{ added: number }>('POST', `/api/meetings/${meeting.id}/invitees`, {
      groupId: group.body.id,
      personIds: [people[A]],
    });
    expect(body.added).toBe(3);
    expect((await invitationOf(B)).organisation?.name).toBe(`Amt ${round}`);
  });
});
