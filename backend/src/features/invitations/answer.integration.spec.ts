import type { AnswerPage, Invitation, Meeting, TimelinePage } from '@knotenpunkt/shared';
import { addressOf, readEntry, startMeetingOffice, type MeetingOffice } from '../../../test/support/meeting-office.js';
import { makeCaller } from '../../../test/support/regions.js';
import { isUnavailable } from '../../platform/errors/index.js';
import { ChangeFeed } from '../../platform/events/index.js';
import { Invitations } from './answer.service.js';

describe('answers', () => {
  let office: MeetingOffice;
  let answers: Invitations;

  beforeAll(async () => {
    office = await startMeetingOffice();
    answers = office.test.get(Invitations);
  }, 60_000);
  afterAll(() => office.close());

  let round = 0;
  let name: string;
  let person: string;
  let meeting: Meeting;
  let token: string;

  beforeEach(async () => {
    name = `Jonas${++round}`;
    [person = ''] = await office.persons(name);
    meeting = await office.plan({ answerBy: '2035-03-05T18:00' });
    await office.invite(meeting.id, [person]);
    await office.send(meeting.id);
    await office.deliver();
    token = office.post.last(addressOf(name)).token ?? '';
  });

  const mailbox = (address = addressOf(name)) => office.post.to(address);
  const subjects = (address = addressOf(name)) => mailbox(address).map(({ subject }) => subject.split(':')[0]);
  const say = async (...args: Parameters<Invitations['answer']> extends [string, infer Input] ? [Input] : never) => {
    const page = await answers.answer(token, args[0]);
    await office.deliver();
    return page;
  };
  const invitation = async (): Promise<Invitation> =>
    (await office.invitations(meeting.id)).find(({ personId }) => personId === person)!;
  const timeline = async (url: string) =>
    (await office.coordinator.request<TimelinePage>('GET', `${url}/timeline`)).body.entries.map(({ kind, changes }) => [
      kind,
      ...changes.map(({ field, after }) => `${field} ${String(after)}`),
    ]);
  /** A crowd that waits too long for a connection is told so, and tries again. */
  const patiently = async <T>(work: () => Promise<T>): Promise<T> => {
    for (;;) {
      try {
        return await work();
      } catch (error) {
        if (!isUnavailable(error)) throw error;
      }
    }
  };
  const passTo = async (instant: string, work: () => Promise<void>): Promise<void> => {
    const distance = new Date(instant).getTime() - office.clock.now().getTime();
    office.clock.advance(distance);
    await work().finally(() => office.clock.advance(-distance));
  };

  it('begin with a page that says who asks, what and until when, and changes nothing', async () => {
    const rows = () =>
      office.query(
        'SELECT i.xmin::text, m.xmin::text AS meeting, (SELECT count(*) FROM event) FROM invitation i, meeting m WHERE m.id = $1',
        [meeting.id],
      );
    const before = await rows();
    const page = await answers.show(token);
    expect(page).toMatchObject<Partial<AnswerPage>>({
      state: 'open',
      language: 'de',
      changes: [],
      contact: null,
    });
    expect(page.letterhead.name).toBe('Musterregion');
    expect(page.invitation).toMatchObject({ name, answer: null, deputyFor: null, email: addressOf(name) });
    expect(page.meeting).toMatchObject({
      title: 'Runder Tisch',
      starts: '2035-03-12T10:00',
      answerBy: '2035-03-05T18:00',
      sequence: 0,
    });
    expect(await rows()).toEqual(before);
  });

  it('are recorded, confirmed with the entry and a link to change them, and stand in the histories', async () => {
    const page = await say({ answer: 'yes', comment: ' Ich komme später. ' });
    expect(page.invitation).toMatchObject({ answer: 'yes', comment: 'Ich komme später.' });
    expect(await invitation()).toMatchObject({ answer: 'yes', answeredVia: 'link', comment: 'Ich komme später.' });
    const mail = office.post.last(addressOf(name));
    expect(mail.subject).toBe('Zugesagt: Runder Tisch am Mo., 12.03.2035');
    expect(mail.text).toContain('Ihre Nachricht an uns: Ich komme später.');
    expect(mail.text).toContain(`/a/${token}/termin.ics`);
    expect(mail.token).toBe(token);
    expect(mail.calendar).toMatchObject({ method: 'REQUEST', sequence: 0, status: 'ACCEPTED' });
    const said = ['invitations.answered', 'answer yes', 'comment Ich komme später.'];
    expect((await timeline(`/api/meetings/${meeting.id}`))[0]).toEqual(said);
    expect((await timeline(`/api/persons/${person}`))[0]).toEqual(said);
  });

  it('given twice change nothing the second time', async () => {
    await say({ answer: 'maybe' });
    const before = await invitation();
    await say({ answer: 'maybe' });
    expect(await invitation()).toEqual(before);
    expect(subjects()).toEqual(['Einladung', 'Vielleicht']);
    await Promise.all([answers.answer(token, { answer: 'no' }), answers.answer(token, { answer: 'no' })]);
    await office.deliver();
    expect(subjects()).toEqual(['Einladung', 'Vielleicht', 'Abgesagt']);
  });

  it('can be changed; a confirmation that waits is overtaken by the newer one', async () => {
    await answers.answer(token, { answer: 'yes' });
    await say({ answer: 'no' });
    expect(subjects()).toEqual(['Einladung', 'Abgesagt']);
    expect(mailbox().at(-1)?.calendar?.status).toBe('DECLINED');
  });

  it('may name a deputy, who is invited and answers for themselves', async () => {
    const address = `vertretung${round}@gast.example`;
    await say({ answer: 'deputy', deputyName: 'Vera Vertretung', deputyEmail: address });
    expect(office.post.last(addressOf(name)).subject).toBe('Vertretung kommt: Runder Tisch am Mo., 12.03.2035');
    const mail = office.post.last(address);
    expect(mail.subject).toBe('Einladung: Runder Tisch am Mo., 12.03.2035');
    expect(mail.text).toContain(`${name} hat Sie als Vertretung benannt.`);
    expect(mail.text).not.toContain('w=deputy');
    expect(mail.calendar).toMatchObject({ method: 'REQUEST', attendee: `mailto:${address}` });
    const page = await answers.show(mail.token!);
    expect(page.invitation).toMatchObject({ name: 'Vera Vertretung', deputyFor: name, ground: 'deputy' });
    await expect(
      answers.answer(mail.token!, { answer: 'deputy', deputyName: 'X', deputyEmail: 'x@x.example' }),
    ).rejects.toMatchObject({ code: 'invalid_input' });
    await answers.answer(mail.token!, { answer: 'yes' });
    const { body } = await office.coordinator.request<Meeting>('GET', `/api/meetings/${meeting.id}`);
    expect(body.answers).toEqual({ invited: 1, yes: 1, maybe: 0, no: 0, open: 0 });
    expect((await timeline(`/api/persons/${person}`))[0]).toEqual(['invitations.deputy_answered', 'answer yes']);
  });

  it('let a deputy go who is no longer needed, and another one come', async () => {
    const [one, other] = [`eins${round}@gast.example`, `zwei${round}@gast.example`];
    await say({ answer: 'deputy', deputyName: 'Eins', deputyEmail: one });
    await say({ answer: 'deputy', deputyName: 'Zwei', deputyEmail: other });
    expect([subjects(one), subjects(other)]).toEqual([['Einladung', 'Abgesagt'], ['Einladung']]);
    expect((await answers.show(mailbox(one)[0]!.token!)).state).toBe('removed');
    await say({ answer: 'yes' });
    expect(subjects(other)).toEqual(['Einladung', 'Abgesagt']);
    expect(mailbox(other).at(-1)?.calendar).toMatchObject({ method: 'CANCEL', sequence: 1 });
    expect((await office.invitations(meeting.id)).map(({ answer }) => answer)).toEqual(['yes']);
  });

  it('of 200 people to one meeting at the same time are all right', async () => {
    const crowd = await office.persons(...Array.from({ length: 200 }, (_, index) => `Gast${round}x${index}`));
    await office.invite(meeting.id, crowd);
    await office.send(meeting.id);
    await office.deliver();
    const tokens = crowd.map((_, index) => office.post.last(addressOf(`Gast${round}x${index}`)).token!);
    const choices = ['yes', 'maybe', 'no'] as const;
    await Promise.all(tokens.map((each, index) => patiently(() => answers.answer(each, { answer: choices[index % 3]! }))));
    await office.deliver();
    const { body } = await office.coordinator.request<Meeting>('GET', `/api/meetings/${meeting.id}`);
    expect(body.answers).toEqual({ invited: 201, yes: 67, maybe: 67, no: 66, open: 1 });
    for (const index of crowd.keys()) expect(mailbox(addressOf(`Gast${round}x${index}`))).toHaveLength(2);
  }, 60_000);

  it('to a meeting that moved count for the time that was shown', async () => {
    await office.change(meeting.id, { starts: '2035-03-12T09:00' });
    const page = await answers.show(token);
    expect(page.changes).toMatchObject([
      { field: 'time', before: { starts: '2035-03-12T10:00' }, after: { starts: '2035-03-12T09:00' } },
    ]);
    await expect(answers.answer(token, { answer: 'yes', sequence: 0 })).rejects.toMatchObject({ code: 'stale_version' });
    await say({ answer: 'yes', sequence: page.meeting.sequence });
    expect(mailbox().at(-1)?.calendar).toMatchObject({
      sequence: 1,
      status: 'ACCEPTED',
      starts: '2035-03-12T09:00:00 Europe/Berlin',
    });
    expect((await office.preflight(meeting.id)).mails).toBe(0);
  });

  it('are given anew by whoever is shown another time, though they are the same', async () => {
    await say({ answer: 'yes' });
    await office.change(meeting.id, { starts: '2035-03-12T09:00' });
    await say({ answer: 'yes', sequence: 1 });
    expect(subjects()).toEqual(['Einladung', 'Zugesagt', 'Zugesagt']);
    expect(await office.preflight(meeting.id)).toMatchObject({ mails: 0 });
  });

  it('come too late after the deadline, the meeting, its cancellation and after being taken off the list', async () => {
    const refused = async (state: string) => {
      expect((await answers.show(token)).state).toBe(state);
      await expect(answers.answer(token, { answer: 'yes' })).rejects.toMatchObject({ code: 'conflict' });
    };
    await passTo('2035-03-05T17:00:00Z', () => refused('closed'));
    await passTo('2035-03-12T12:00:00Z', () => refused('over'));
    await office.coordinator.request('DELETE', `/api/invitations/${(await invitation()).id}`);
    await refused('removed');
    await office.coordinator.request('POST', `/api/meetings/${meeting.id}/cancel`, { reason: 'Sturm' });
    await refused('cancelled');
    expect((await answers.show(token)).meeting.cancelReason).toBe('Sturm');
    expect((await invitationRow()).answer).toBeNull();
  });

  it('need a link that is true and not over', async () => {
    await expect(answers.show(`${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`)).rejects.toMatchObject({
      code: 'token_invalid',
    });
    await expect(answers.answer('x', { answer: 'yes' })).rejects.toMatchObject({ code: 'token_invalid' });
    await passTo('2035-04-11T11:59:59Z', async () => expect((await answers.show(token)).state).toBe('over'));
    await passTo('2035-04-11T12:00:01Z', async () => {
      await expect(answers.show(token)).rejects.toMatchObject({ code: 'link_expired' });
    });
  });

  it('come with a file for the calendar that names nobody', async () => {
    const body = await answers.calendar(token);
    expect(readEntry(body)).toMatchObject({ method: 'PUBLISH', uid: `${meeting.id}@absender.example`, attendee: '' });
    expect(body).not.toContain(token);
  });

  it('by telephone are noted by the coordination, and confirmed', async () => {
    const note = async (given: object) =>
      office.coordinator.request<Invitation>('PUT', `/api/invitations/${(await invitation()).id}`, {
        ...(await invitation()),
        ...given,
      });
    const noted = await note({ answer: 'yes', comment: 'am Telefon' });
    expect([noted.status, noted.body.answeredVia]).toEqual([200, 'coordination']);
    await office.deliver();
    expect(subjects()).toEqual(['Einladung', 'Zugesagt']);
    expect((await note({ version: 1, answer: 'no' })).status).toBe(412);
    expect((await note({})).body).toEqual(await invitation());
    await note({ answer: null });
    expect(await invitation()).toMatchObject({ answer: null, answeredAt: null, answeredVia: null });
  });

  it('before anything was sent are noted without a mail', async () => {
    const [other = ''] = await office.persons(`Still${round}`);
    await office.invite(meeting.id, [other]);
    const quiet = (await office.invitations(meeting.id)).find(({ personId }) => personId === other)!;
    await office.coordinator.request('PUT', `/api/invitations/${quiet.id}`, { answer: 'no', version: quiet.version });
    await office.deliver();
    expect(mailbox(addressOf(`Still${round}`))).toEqual([]);
  });

  it('are followed by who was there', async () => {
    const { id } = await invitation();
    const record = (attendance: string | null) =>
      office.coordinator.request<{ changed: number }>('POST', `/api/meetings/${meeting.id}/attendance`, {
        invitationIds: [id],
        attendance,
      });
    expect((await record('present')).body).toEqual({ changed: 1 });
    expect((await record('present')).body).toEqual({ changed: 0 });
    expect((await invitation()).attendance).toBe('present');
    expect((await timeline(`/api/persons/${person}`))[0]).toEqual(['invitations.attendance_recorded', 'attendance present']);
  });

  it('are announced to open browsers', async () => {
    const heard: string[] = [];
    const listening = office.test
      .get(ChangeFeed)
      .changes.subscribe(({ subjects }) => heard.push(...subjects.map(({ type }) => type)));
    await answers.answer(token, { answer: 'yes' });
    listening.unsubscribe();
    expect(heard).toEqual(expect.arrayContaining(['meetings', 'persons', 'invitations']));
  });

  it('are seen by those who may', async () => {
    const of = async (role: 'reader' | 'group_lead') =>
      office.test.as(await makeCaller(office.test.database, office.region, role));
    expect((await (await of('reader')).request('GET', '/api/invitations')).status).toBe(403);
    const lead = await of('group_lead');
    expect((await lead.request<Invitation[]>('GET', '/api/invitations')).body).toEqual([]);
    expect((await lead.request('GET', `/api/invitations/${(await invitation()).id}`)).status).toBe(403);
    expect((await lead.request('GET', `/api/meetings/${meeting.id}/preflight`)).status).toBe(403);
    expect((await lead.request('POST', `/api/meetings/${meeting.id}/send`, {})).status).toBe(403);
  });

  const invitationRow = async () =>
    (await office.query<{ answer: string | null }>('SELECT answer FROM invitation WHERE person_id = $1', [person]))[0]!;
});
