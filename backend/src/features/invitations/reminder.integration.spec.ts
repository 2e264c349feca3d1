import type { Meeting } from '@knotenpunkt/shared';
import type { TestApp } from '../../../test/support/app.js';
import { BACKENDS, until } from '../../../test/support/job-app.js';
import { addressOf, startMeetingOffice, type MeetingOffice } from '../../../test/support/meeting-office.js';
import { MINUTES } from '../../platform/clock/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { FollowUpSweep } from '../follow-ups/index.js';
import { Invitations } from './answer.service.js';

describe.each(BACKENDS)('reminders, queues in %s', (_, redisUrl) => {
  let office: MeetingOffice;
  let workers: TestApp[];

  beforeAll(async () => {
    office = await startMeetingOffice(redisUrl);
    workers = [await office.startWorker(), await office.startWorker()];
  }, 60_000);
  afterAll(async () => {
    for (const worker of workers) await worker.close();
    await office.close();
  });

  let round = 0;
  let meeting: Meeting;
  let people: string[];
  const nameOf = (name: string) => `${name}${round}`;

  beforeEach(async () => {
    round++;
    people = await office.persons(...['Anna', 'Bela', 'Cara'].map(nameOf));
    meeting = await office.plan({ answerBy: '2035-03-05T18:00' });
    await office.invite(meeting.id, people);
    await office.send(meeting.id);
    await settled();
  });
  afterEach(() => goBack());

  let passed = 0;
  /** Lets the time come, in both workers at once. */
  const timeComes = async (instant: string): Promise<void> => {
    const distance = new Date(instant).getTime() - office.clock.now().getTime() + MINUTES;
    office.clock.advance(distance);
    passed += distance;
    await Promise.all([...workers, ...workers].map((worker) => worker.get(FollowUpSweep).sweep()));
    await settled();
  };
  const goBack = (): void => {
    office.clock.advance(-passed);
    passed = 0;
  };
  const settled = () =>
    until(async () => {
      const waiting = await office.query(`SELECT FROM message WHERE state IN ('queued', 'claimed')`);
      return waiting.length === 0 && (await office.test.get(Outbox).overview()).count === 0;
    });
  const reminders = (name: string) =>
    office.post.to(addressOf(nameOf(name))).filter(({ subject }) => subject.startsWith('Bitte antworten'));
  const token = (name: string) => office.post.last(addressOf(nameOf(name))).token!;

  it('can be ended by whoever has a letter, and begun again', async () => {
    const ask = (method: string, below = '', body?: URLSearchParams | FormData) =>
      fetch(`${office.test.address}/a/${token('Anna')}/erinnerungen${below}`, { method, ...(body && { body }) });
    const refused = () => office.query('SELECT recipient FROM mail_refusal');
    const remind = () => office.coordinator.request<{ mails: number }>('POST', `/api/meetings/${meeting.id}/remind`, {});

    expect([(await ask('GET')).status, await refused()]).toEqual([200, []]);
    // As mail programs send it (RFC 8058), in either of its forms; once more changes nothing.
    const oneClick = new FormData();
    oneClick.set('List-Unsubscribe', 'One-Click');
    for (const body of [new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }), oneClick]) {
      const ended = await ask('POST', '', body);
      expect([ended.status, (await ended.text()).includes('Sie erhalten keine Erinnerungen mehr')]).toEqual([200, true]);
    }
    expect(await refused()).toEqual([{ recipient: people[0] }]);
    const shown = await office.invitations(meeting.id);
    expect(shown.filter(({ remindersRefused }) => remindersRefused).map(({ personId }) => personId)).toEqual([people[0]]);
    expect((await remind()).body).toEqual({ mails: 2 });
    await settled();
    expect([reminders('Anna').length, reminders('Bela').length]).toEqual([0, 1]);

    await ask('POST', '/wieder', new URLSearchParams());
    expect(await refused()).toEqual([]);
    expect((await remind()).body).toEqual({ mails: 1 });
    await settled();
    expect(reminders('Anna')[0]?.links.some((link) => link.endsWith('/erinnerungen'))).toBe(true);
    const history = await office.query(
      `SELECT kind FROM event JOIN event_subject ON event_id = event.id WHERE subject_id = $1 AND kind LIKE '%reminders%' ORDER BY event.id`,
      [people[0]],
    );
    expect(history).toEqual([{ kind: 'invitations.reminders_refused' }, { kind: 'invitations.reminders_wanted' }]);
  });

  it('go once to those who have not answered, at the set time, and to nobody else', async () => {
    const [extra = ''] = await office.persons(nameOf('Dora'));
    await office.invite(meeting.id, [extra]);
    await office.test.get(Invitations).answer(token('Bela'), { answer: 'maybe' });
    await office.query(`UPDATE person SET do_not_write = true WHERE id = $1`, [people[2]]);
    await settled();
    await timeComes(meeting.remindOn!);
    await timeComes(meeting.remindOn!);
    expect(reminders('Anna').map(({ subject }) => subject)).toEqual(['Bitte antworten: Runder Tisch am Mo., 12.03.2035']);
    for (const other of ['Bela', 'Cara', 'Dora']) expect(reminders(other)).toEqual([]);
    const [first] = (await office.invitations(meeting.id)).filter(({ remindedAt }) => remindedAt !== null);
    expect(first?.personId).toBe(people[0]);
  }, 30_000);

  it('carry the link of the invitation, and no entry', async () => {
    const invited = token('Anna');
    await timeComes(meeting.remindOn!);
    const [mail] = reminders('Anna');
    expect([mail?.token, mail?.calendar]).toEqual([invited, undefined]);
    expect(mail?.text).toContain('noch keine Antwort von Ihnen');
  }, 30_000);

  it('move with the time that is set, and are not sent for a cancelled meeting', async () => {
    await office.change(meeting.id, { remindOn: '2035-03-03T09:00' });
    await timeComes(meeting.remindOn!);
    expect(reminders('Anna')).toEqual([]);
    await office.coordinator.request('POST', `/api/meetings/${meeting.id}/cancel`, {});
    await timeComes('2035-03-03T08:00:00Z');
    expect(reminders('Anna')).toEqual([]);
  }, 30_000);

  it('can be sent before the time; those reminded then are not reminded again', async () => {
    const remind = () => office.coordinator.request<{ mails: number }>('POST', `/api/meetings/${meeting.id}/remind`);
    expect((await remind()).body.mails).toBe(3);
    expect((await remind()).body.mails).toBe(0);
    await settled();
    await timeComes(meeting.remindOn!);
    expect(reminders('Anna')).toHaveLength(1);
  }, 30_000);

  it('come again after a move, as people are asked anew', async () => {
    await timeComes(meeting.remindOn!);
    goBack();
    await office.change(meeting.id, { starts: '2035-03-12T11:00', remindOn: '2035-03-04T09:00' });
    await office.send(meeting.id);
    await settled();
    await timeComes('2035-03-04T08:00:00Z');
    expect(reminders('Anna')).toHaveLength(2);
  }, 30_000);
});
