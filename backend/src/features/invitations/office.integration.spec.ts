import type { Meeting, Message, PreflightEntry, TimelinePage } from '@knotenpunkt/shared';
import { addressOf, startMeetingOffice, type MeetingOffice, type PostedMail } from '../../../test/support/meeting-office.js';
import { Invitations } from './answer.service.js';
import { ReminderWishes } from './reminder-wishes.service.js';

describe('the office of somebody who is invited', () => {
  let house: MeetingOffice;
  let round = 0;
  let head: string;
  let assistant: string;
  let headName: string;
  let assistantName: string;
  let meeting: Meeting;

  beforeAll(async () => {
    house = await startMeetingOffice();
  }, 60_000);
  afterAll(() => house.close());

  beforeEach(async () => {
    round++;
    [headName, assistantName] = [`Leitung${round}`, `Sekretariat${round}`];
    [head, assistant] = (await house.persons(headName, assistantName)) as [string, string];
    await assist(head, assistant);
    meeting = await house.plan();
    house.post.behave = () => 'sent';
    await house.deliver();
    house.post.mails.length = 0;
  });

  const assist = (personId: string, assistantId: string | null) =>
    house.query('UPDATE person SET assistant_id = $2 WHERE id = $1', [personId, assistantId]);
  const ofHead = (): PostedMail[] => house.post.to(addressOf(headName));
  const ofAssistant = (): PostedMail[] => house.post.to(addressOf(assistantName));
  const subjects = (mails: readonly PostedMail[]) => mails.map(({ subject }) => subject.split(':')[0]);
  const send = async () => {
    const mails = await house.send(meeting.id);
    await house.deliver();
    return mails;
  };
  const invite = async () => {
    await house.invite(meeting.id, [head]);
    return send();
  };
  const entry = async (): Promise<PreflightEntry> => (await house.preflight(meeting.id)).entries[0]!;
  const answers = () => house.test.get(Invitations);
  const invitation = async () => (await house.invitations(meeting.id)).find(({ personId }) => personId === head)!;
  const timeline = async (id: string) =>
    (await house.coordinator.request<TimelinePage>('GET', `/api/persons/${id}/timeline`)).body.entries;

  it('gets a copy of its own of each letter, without an entry for the calendar', async () => {
    await house.invite(meeting.id, [head]);
    const { mails } = await house.preflight(meeting.id);
    expect((await entry()).office).toEqual({
      personId: assistant,
      name: assistantName,
      address: addressOf(assistantName),
      reason: null,
    });
    expect(mails).toBe(2);
    expect(await send()).toBe(2);
    expect(await send()).toBe(0);

    const [[own], [copy]] = [ofHead(), ofAssistant()];
    expect(house.post.mails).toHaveLength(2);
    expect(copy?.subject).toBe(`Kopie für das Büro von ${headName} – Einladung: Runder Tisch am Mo., 12.03.2035`);
    expect(copy?.text).toContain(`Guten Tag ${assistantName}, wir laden ${headName} herzlich ein.`);
    expect([own?.calendar?.method, copy?.calendar]).toEqual(['REQUEST', undefined]);
    expect(copy?.token).toBeDefined();
    expect(copy?.token).not.toBe(own?.token);

    await house.change(meeting.id, { placeName: 'Bürgerhaus' });
    expect(await send()).toBe(2);
    expect((await house.coordinator.request<{ mails: number }>('POST', `/api/meetings/${meeting.id}/remind`)).body.mails).toBe(1);
    await house.deliver();
    await house.coordinator.request('POST', `/api/meetings/${meeting.id}/cancel`, { reason: 'Krankheit' });
    await house.deliver();
    const title = `Kopie für das Büro von ${headName} – `;
    expect(subjects(ofAssistant())).toEqual(['Einladung', 'Geändert', 'Bitte antworten', 'Abgesagt'].map((each) => title + each));
    expect(ofAssistant().at(-1)?.text).toContain('Der Grund: Krankheit');
    expect(ofAssistant().every(({ calendar }) => calendar === undefined)).toBe(true);
  });

  it('stands in the ledger and in the history of the mail', async () => {
    await invite();
    const { body } = await house.coordinator.request<Message[]>('GET', '/api/messages?range=[0,1]');
    expect(body.map(({ recipientName, copyFor }) => [recipientName, copyFor])).toEqual(
      expect.arrayContaining([
        [headName, null],
        [assistantName, headName],
      ]),
    );
    expect((await timeline(head))[0]).toMatchObject({
      kind: 'invitations.sent',
      changes: [{ field: 'copyTo', before: null, after: assistantName }],
    });
    expect((await invitation()).lastMessage).toMatchObject({ kind: 'invitations.invitation', state: 'sent' });
  });

  it('answers on behalf, and that is recorded as such', async () => {
    await invite();
    const token = ofAssistant()[0]!.token!;
    const page = await answers().show(token);
    expect(page).toMatchObject({
      office: { name: assistantName },
      invitation: { name: headName, email: addressOf(assistantName) },
    });
    const answered = await answers().answer(token, { answer: 'yes', comment: 'Frau Doktor kommt.' });
    expect(answered.invitation.answer).toBe('yes');
    await answers().answer(token, { answer: 'yes', comment: 'Frau Doktor kommt.' });
    await house.deliver();
    expect(await invitation()).toMatchObject({ answer: 'yes', answeredVia: 'office' });
    expect((await timeline(head))[0]).toMatchObject({
      kind: 'invitations.office_answered',
      changes: expect.arrayContaining([{ field: 'answeredBy', before: null, after: assistantName }]) as unknown,
    });
    expect(ofHead().at(-1)?.text).toContain('Ihr Büro hat für Sie geantwortet: vielen Dank, Ihre Zusage ist notiert.');
    expect(ofHead().at(-1)?.calendar).toMatchObject({ method: 'REQUEST', status: 'ACCEPTED' });
    expect(ofAssistant().at(-1)?.text).toContain(`die Zusage von ${headName} ist notiert.`);
    expect([ofHead(), ofAssistant()].map(({ length }) => length)).toEqual([2, 2]);

    await answers().answer(ofHead()[0]!.token!, { answer: 'no' });
    expect(await invitation()).toMatchObject({ answer: 'no', answeredVia: 'link' });
    expect((await timeline(head))[0]).toMatchObject({ kind: 'invitations.answered' });
  });

  it('answers no longer once somebody else is the office, and again when it is once more', async () => {
    await invite();
    const token = ofAssistant()[0]!.token!;
    const [other] = await house.persons(`Vorzimmer${round}`);
    await assist(head, other!);
    await expect(answers().show(token)).rejects.toMatchObject({ code: 'token_invalid' });
    await house.change(meeting.id, { placeName: 'Bürgerhaus' });
    await send();
    expect(ofAssistant()).toHaveLength(1);
    const [copy] = house.post.to(addressOf(`Vorzimmer${round}`));
    expect((await answers().show(copy!.token!)).office?.name).toBe(`Vorzimmer${round}`);
    await assist(head, assistant);
    expect((await answers().show(token)).office?.name).toBe(assistantName);
    await expect(answers().show(copy!.token!)).rejects.toMatchObject({ code: 'token_invalid' });
    await house.query('UPDATE person SET archived_at = now() WHERE id = $1', [assistant]);
    await expect(answers().show(token)).rejects.toMatchObject({ code: 'token_invalid' });
  });

  it.each([
    ['do_not_write', 'UPDATE person SET do_not_write = true WHERE id = $1'],
    ['archived', 'UPDATE person SET archived_at = now() WHERE id = $1'],
    ['no_address', 'UPDATE person SET email = NULL WHERE id = $1'],
    [
      'unreachable',
      'INSERT INTO unreachable_address (region_id, address) SELECT region_id, lower(email) FROM person WHERE id = $1',
    ],
  ])('gets no copy where it is not written to: %s', async (reason, statement) => {
    await house.query(statement, [assistant]);
    await house.invite(meeting.id, [head]);
    expect((await entry()).office?.reason).toBe(reason);
    expect((await house.preflight(meeting.id)).mails).toBe(1);
    expect(await send()).toBe(1);
    expect([ofHead(), ofAssistant()].map(({ length }) => length)).toEqual([1, 0]);
    expect((await timeline(head))[0]?.changes).toEqual([]);
  });

  it('gets no copy where it was silenced, or replaced, while that waited', async () => {
    await house.invite(meeting.id, [head]);
    await house.send(meeting.id);
    await house.query('UPDATE person SET do_not_write = true WHERE id = $1', [assistant]);
    await house.deliver();
    await house.query('UPDATE person SET do_not_write = false WHERE id = $1', [assistant]);
    await house.change(meeting.id, { placeName: 'Bürgerhaus' });
    await house.send(meeting.id);
    await assist(head, null);
    await house.deliver();
    expect([ofHead(), ofAssistant()].map(({ length }) => length)).toEqual([2, 0]);
  });

  it('gets none where it reads the mailbox of the person, nor where the person is not written to', async () => {
    await house.query('UPDATE person SET email = upper($2) WHERE id = $1', [assistant, addressOf(headName)]);
    await house.invite(meeting.id, [head]);
    expect(await entry()).toMatchObject({ office: null });
    expect(await send()).toBe(1);
    await house.query('UPDATE person SET email = $2, do_not_write = false WHERE id = $1', [assistant, addressOf(assistantName)]);
    await house.query('UPDATE person SET do_not_write = true WHERE id = $1', [head]);
    await house.change(meeting.id, { placeName: 'Bürgerhaus' });
    expect((await house.preflight(meeting.id)).mails).toBe(0);
    expect(await send()).toBe(0);
  });

  it('that is invited too has a letter and an answer of its own', async () => {
    await house.invite(meeting.id, [head, assistant]);
    expect(await send()).toBe(3);
    const own = ofAssistant().find(({ calendar }) => calendar !== undefined)!;
    const copy = ofAssistant().find(({ calendar }) => calendar === undefined)!;
    expect(own.calendar?.attendee).toBe(`mailto:${addressOf(assistantName)}`);
    await answers().answer(copy.token!, { answer: 'no' });
    await answers().answer(own.token!, { answer: 'yes' });
    const list = await house.invitations(meeting.id);
    expect(Object.fromEntries(list.map(({ name, answer, answeredVia }) => [name, [answer, answeredVia]]))).toEqual({
      [headName]: ['no', 'office'],
      [assistantName]: ['yes', 'link'],
    });
  });

  it('ends its own reminders, not those of the person', async () => {
    await invite();
    const token = ofAssistant()[0]!.token!;
    const wishes = house.test.get(ReminderWishes);
    expect(await wishes.note(token, false)).toMatchObject({ wanted: false });
    expect((await wishes.show(ofHead()[0]!.token!)).wanted).toBe(true);
    expect((await timeline(assistant))[0]?.kind).toBe('invitations.reminders_refused');
    await house.coordinator.request('POST', `/api/meetings/${meeting.id}/remind`);
    await house.deliver();
    expect([ofHead(), ofAssistant()].map(({ length }) => length)).toEqual([2, 1]);
  });
});
