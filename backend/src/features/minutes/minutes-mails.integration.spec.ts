import type {
  ActionItem,
  ActionItemPage,
  AgendaItem,
  Decision,
  Group,
  Meeting,
  MinutesPreview,
  MinutesSent,
  TimelinePage,
} from '@knotenpunkt/shared';
import type { Client, TestApp } from '../../../test/support/app.js';
import { until } from '../../../test/support/job-app.js';
import { addressOf, startMeetingOffice, type MeetingOffice, type PostedMail } from '../../../test/support/meeting-office.js';
import { instantOf } from '../../platform/calendar/index.js';
import { DAYS } from '../../platform/clock/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import type { Job } from '../../platform/queue/index.js';
import { FollowUpSweep } from '../follow-ups/index.js';
import { DueProcessor } from './due.processor.js';
import { ActionItems } from './index.js';

describe('mails about meetings that were held', () => {
  let office: MeetingOffice;
  let coordinator: Client;
  let items: ActionItems;
  let group: Group;
  let meeting: Meeting;
  let names: string[];
  let people: string[];
  let round = 0;

  beforeAll(async () => {
    office = await startMeetingOffice();
    coordinator = office.coordinator;
    items = office.test.get(ActionItems);
  }, 60_000);
  afterAll(() => office.close());

  beforeEach(async () => {
    round++;
    names = ['Anna', 'Bela', 'Cara'].map((name) => `${name}${round}`);
    people = await office.persons(...names);
    group = await created<Group>('groups', { name: `Bildungsräume ${round}`, kind: 'working_group', state: 'active' });
    meeting = await office.plan({ title: `Sitzung ${round}`, groupId: group.id });
    await office.invite(meeting.id, people);
    await office.send(meeting.id);
    await office.deliver();
    office.post.mails.length = 0;
  });

  const [A, B, C] = [0, 1, 2];
  const mailbox = (index: number): PostedMail[] => office.post.to(addressOf(names[index] ?? ''));
  const linkIn = ({ text }: PostedMail): string => /\/t\/([\w-]{43})/.exec(text)?.[1] ?? '';
  const created = async <Body>(resource: string, input: object): Promise<Body> => {
    const { status, body } = await coordinator.request<Body>('POST', `/api/${resource}`, input);
    expect([status, body]).toEqual([201, body]);
    return body;
  };
  const get = async <Body>(path: string): Promise<Body> => (await coordinator.request<Body>('GET', `/api/${path}`)).body;
  const task = (index: number, input: object = {}) =>
    created<ActionItem>('action-items', {
      text: `Aufgabe ${names[index]}`,
      ownerId: people[index],
      meetingId: meeting.id,
      ...input,
    });
  const change = async (item: ActionItem, input: object) => {
    const current = await get<ActionItem>(`action-items/${item.id}`);
    return (await coordinator.request<ActionItem>('PUT', `/api/action-items/${item.id}`, { ...current, ...input })).body;
  };
  const close = async (note: string | null = null): Promise<MinutesSent> => {
    const { status, body } = await coordinator.request<MinutesSent>('POST', `/api/meetings/${meeting.id}/close`, { note });
    expect(status).toBe(200);
    return body;
  };
  const closeAndDeliver = async (note: string | null = null) => {
    const sent = await close(note);
    await office.deliver();
    return sent;
  };
  const preview = () => get<MinutesPreview>(`meetings/${meeting.id}/minutes-preview`);
  const kinds = async (path: string) => (await get<TimelinePage>(`${path}/timeline`)).entries.map(({ kind }) => kind);

  describe('minutes', () => {
    it('go to everybody who was invited, with their own open tasks on top', async () => {
      const { id: agendaItemId } = await created<AgendaItem>('agenda-items', {
        meetingId: meeting.id,
        title: 'Webseite',
        minutes: 'Drei Angebote liegen vor.',
      });
      await created<Decision>('decisions', {
        meetingId: meeting.id,
        text: 'Wir bauen sie gemeinsam.',
        vote: '9 Ja, 1 Enthaltung',
      });
      await task(A, { dueOn: '2035-04-02', agendaItemId });
      await task(B, { state: 'done' });
      await task(C, { meetingId: null, groupId: group.id, text: 'Noch vom letzten Mal' });
      await office.plan({ title: 'Folgesitzung', groupId: group.id, starts: '2035-05-07T09:00', ends: '2035-05-07T11:00' });
      expect(await closeAndDeliver()).toEqual({ edition: 1, mails: 3 });
      expect(office.post.mails).toHaveLength(3);

      const [[anna], [bela], [cara]] = [mailbox(A), mailbox(B), mailbox(C)];
      expect(anna?.subject).toBe(`Protokoll: Sitzung ${round}, Mo., 12.03.2035`);
      const order = [
        'Für Sie offen: eine Aufgabe',
        'aus TOP 1',
        'Beschlossen',
        '1/2035',
        'Wir bauen sie gemeinsam.',
        '9 Ja, 1 Enthaltung',
        'Webseite',
        'Drei Angebote liegen vor.',
        'Nächster Termin',
        'Mo., 07.05.2035, 09:00–11:00 Uhr',
      ];
      const places = order.map((words) => anna?.text.toLowerCase().indexOf(words.toLowerCase()) ?? -1);
      expect(places).not.toContain(-1);
      expect(places).toEqual([...places].sort((one, other) => one - other));
      expect(anna?.text).toContain('bis Mo., 02.04.2035');
      expect(bela?.text).not.toContain('FÜR SIE OFFEN');
      expect(cara?.text).toMatch(/Noch vom letzten Mal.*aus einer früheren Sitzung/);
      expect(anna?.text).not.toContain('Noch vom letzten Mal');
    });

    it('go to the office of somebody as a copy, which names the tasks without their links', async () => {
      const [assistant] = await office.persons(`Büro${round}`);
      await office.query('UPDATE person SET assistant_id = $2 WHERE id = $1', [people[A], assistant]);
      await task(A);
      expect(await preview()).toMatchObject({
        mails: 4,
        recipients: [{ office: { name: `Büro${round}`, reason: null } }, { office: null }, { office: null }],
      });
      expect((await closeAndDeliver()).mails).toBe(4);
      const [copy] = office.post.to(addressOf(`Büro${round}`));
      expect(copy?.subject).toMatch(new RegExp(`^Kopie für das Büro von ${names[A]} – Protokoll: Sitzung ${round}`));
      expect(copy?.text).toContain(`Aufgabe ${names[A]}`);
      expect([linkIn(mailbox(A)[0]!).length, linkIn(copy!)]).toEqual([43, '']);
      const { entries } = await get<TimelinePage>(`persons/${people[A]}/timeline`);
      expect(entries.find(({ kind }) => kind === 'minutes.sent')?.changes).toEqual([
        { field: 'copyTo', before: null, after: `Büro${round}` },
      ]);
    });

    it('say before closing who gets them, and who does not and why', async () => {
      await office.query(`UPDATE person SET do_not_write = true WHERE id = $1`, [people[A]]);
      await office.query(`UPDATE person SET email = NULL WHERE id = $1`, [people[B]]);
      await task(C);
      const shown = await preview();
      expect([shown.edition, shown.mails]).toEqual([1, 1]);
      expect(shown.recipients.map(({ name, reason, openItems }) => [name, reason, openItems])).toEqual([
        [names[A], 'do_not_write', 0],
        [names[B], 'no_address', 0],
        [names[C], null, 1],
      ]);
      expect(shown.letter.title).toBe(`Protokoll: Sitzung ${round}, Mo., 12.03.2035`);
      expect(shown.letter.html).toContain('<h1');
      expect(shown.letter.text).toContain('Guten Tag,');
      expect(await closeAndDeliver()).toEqual({ edition: 1, mails: 1 });
      expect(office.post.mails.map(({ to }) => to)).toEqual([addressOf(names[C] ?? '')]);
    });

    it('go out once more as a correction after the meeting was opened again', async () => {
      await closeAndDeliver();
      await coordinator.request('POST', `/api/meetings/${meeting.id}/reopen`);
      expect((await preview()).edition).toBe(2);
      expect(await closeAndDeliver('Der zweite Beschluss fehlte.')).toEqual({ edition: 2, mails: 3 });
      const [first, second] = mailbox(A);
      expect(first?.subject).toMatch(/^Protokoll:/);
      expect(second?.subject).toMatch(/^Korrigiertes Protokoll:/);
      expect(second?.text).toContain('Der zweite Beschluss fehlte.');
    });

    it('go out once, though two people close the meeting at the same time', async () => {
      const closing = () => coordinator.request<MinutesSent>('POST', `/api/meetings/${meeting.id}/close`, {});
      const answers = await Promise.all([closing(), closing()]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      await office.deliver();
      expect(office.post.mails).toHaveLength(3);
    });

    it('are not sent any more where the meeting was opened again before their turn', async () => {
      await close();
      await coordinator.request('POST', `/api/meetings/${meeting.id}/reopen`);
      await office.deliver();
      expect(office.post.mails).toEqual([]);
    });

    it('go to the deputy as well, and to nobody who was taken off the list', async () => {
      const [one, two] = await office.invitations(meeting.id);
      await coordinator.request('DELETE', `/api/invitations/${one?.id}`);
      await office.query(`UPDATE person SET language = 'en' WHERE id = $1`, [two?.personId]);
      await office.query(
        `INSERT INTO invitation (id, region_id, meeting_id, guest_name, guest_email, deputy_for_id, invited_at)
         VALUES (gen_random_uuid(), $1, $2, 'Gast', 'gast@gast.example', $3, now())`,
        [office.region, meeting.id, two?.id],
      );
      await closeAndDeliver();
      const wanted = ['gast@gast.example', ...names.filter((name) => name !== one?.name).map(addressOf)];
      expect(
        office.post.mails
          .filter(({ subject }) => /^(Protokoll|Minutes)/.test(subject))
          .map(({ to }) => to)
          .sort(),
      ).toEqual(wanted.sort());
      expect(office.post.last('gast@gast.example').subject).toMatch(/^Minutes/);
    });

    it('stand in the histories of meeting, group and person', async () => {
      await closeAndDeliver();
      expect((await kinds(`meetings/${meeting.id}`)).slice(0, 2)).toEqual(['meetings.minutes_sent', 'meetings.closed']);
      expect((await kinds(`groups/${group.id}`)).slice(0, 2)).toEqual(['meetings.minutes_sent', 'meetings.closed']);
      expect((await kinds(`persons/${people[A]}`))[0]).toBe('minutes.sent');
    });
  });

  describe('the link of a task', () => {
    let item: ActionItem;
    let token: string;

    beforeEach(async () => {
      item = await task(A, { dueOn: '2035-04-02' });
      await closeAndDeliver();
      token = linkIn(mailbox(A)[0] ?? ({ text: '' } as PostedMail));
    });

    const stored = () => get<ActionItem>(`action-items/${item.id}`);

    it('shows the task, and nothing is changed by looking', async () => {
      const events = () => office.query('SELECT count(*) FROM event');
      const before = await events();
      const page: ActionItemPage = await items.show(token);
      expect(page).toMatchObject({
        language: 'de',
        letterhead: { name: 'Musterregion' },
        owner: { name: names[A], organisation: null },
        item: { text: `Aufgabe ${names[A]}`, dueOn: '2035-04-02', state: 'open' },
        meeting: { title: `Sitzung ${round}`, day: '2035-03-12' },
        group: `Bildungsräume ${round}`,
      });
      expect([await events(), (await stored()).version]).toEqual([before, 1]);
    });

    it('ticks it off, once', async () => {
      const [page] = await Promise.all([items.done(token, 'Liegt bei Ihnen.'), items.done(token, 'Liegt bei Ihnen.')]);
      expect(page.item).toMatchObject({ state: 'done', remark: 'Liegt bei Ihnen.' });
      expect(await stored()).toMatchObject({ state: 'done', version: 2 });
      expect((await kinds(`action-items/${item.id}`))[0]).toBe('action-items.done_by_owner');
      for (const path of [`persons/${people[A]}`, `meetings/${meeting.id}`, `groups/${group.id}`]) {
        expect((await kinds(path)).filter((kind) => kind === 'action-items.done_by_owner')).toHaveLength(1);
      }
      await expect(items.later(token, { until: '2035-06-01', remark: 'x' })).rejects.toMatchObject({ code: 'conflict' });
    });

    it('postpones it, with the reason, once', async () => {
      for (let times = 0; times < 2; times += 1) await items.later(token, { until: '2035-05-01', remark: 'Das Angebot fehlt.' });
      expect(await stored()).toMatchObject({ state: 'open', dueOn: '2035-05-01', remark: 'Das Angebot fehlt.', version: 2 });
      const { entries } = await get<TimelinePage>(`action-items/${item.id}/timeline`);
      expect(entries[0]).toMatchObject({ kind: 'action-items.postponed_by_owner', actor: null });
      expect(entries[0]?.changes).toEqual([
        { field: 'dueOn', before: '2035-04-02', after: '2035-05-01' },
        { field: 'remark', before: null, after: 'Das Angebot fehlt.' },
      ]);
      const planned = await office.query<{ due_at: Date; state: string }>(
        `SELECT due_at, state FROM follow_up WHERE subject_id = $1 ORDER BY due_at`,
        [item.id],
      );
      expect(planned).toEqual([
        { due_at: instantOf('2035-04-02T08:00', 'Europe/Berlin'), state: 'cancelled' },
        { due_at: instantOf('2035-05-01T08:00', 'Europe/Berlin'), state: 'planned' },
      ]);
      const past = items.later(token, { until: '2020-01-01', remark: 'x' });
      await expect(past).rejects.toMatchObject({ code: 'invalid_input', details: { fields: [{ path: 'until' }] } });
    });

    it('is void once somebody else has the task', async () => {
      await change(item, { ownerId: people[B] });
      for (const attempt of [items.show(token), items.done(token, null)]) {
        await expect(attempt).rejects.toMatchObject({ code: 'token_invalid' });
      }
      expect((await stored()).state).toBe('open');
    });

    it('is void with a wrong letter, and after the task was dropped it says so', async () => {
      await expect(items.show(`${token.slice(0, -1)}_`)).rejects.toMatchObject({ code: 'token_invalid' });
      await change(item, { state: 'dropped' });
      expect((await items.show(token)).item.state).toBe('dropped');
      await expect(items.done(token, null)).rejects.toMatchObject({ code: 'conflict' });
    });
  });

  describe('a reminder that has started', () => {
    /** Hands over what is due now, as a worker would, and as one would again after a crash. */
    const runTwice = async (): Promise<void> => {
      await office.test.get(FollowUpSweep).sweep();
      const jobs = await office.query<Job>(
        `SELECT id AS "outboxId", region_id AS "regionId", subject_id AS "subjectId", event_id AS "eventId", request_id AS "requestId"
         FROM outbox WHERE job = 'minutes.remind-owner'`,
      );
      for (const job of [...jobs, ...jobs]) await office.test.get(DueProcessor).handle(job);
    };

    it('is one mail, and none where the task is done, moved or handed on before it is written', async () => {
      const due = new Date(office.clock.now().getTime() + 2 * DAYS).toISOString().slice(0, 10);
      const stays = await task(A, { dueOn: due });
      const [done, moved, handedOn] = [
        await task(B, { dueOn: due }),
        await task(B, { dueOn: due }),
        await task(B, { dueOn: due }),
      ];
      office.clock.advance(instantOf(`${due}T08:00`, 'Europe/Berlin').getTime() - office.clock.now().getTime());
      await runTwice();
      await change(done, { state: 'done' });
      await change(moved, { dueOn: '2035-06-01' });
      await change(handedOn, { ownerId: people[C] });
      await office.deliver();
      expect(office.post.mails.map(({ to }) => to)).toEqual([addressOf(names[A] ?? '')]);
      const ids = [stays, done, moved, handedOn].map(({ id }) => id);
      const mails = await office.query<{ state: string }>('SELECT state FROM message WHERE subject_id = ANY($1) ORDER BY state', [
        ids,
      ]);
      expect(mails.map(({ state }) => state)).toEqual(['sent', 'superseded', 'superseded', 'superseded']);
      expect((await kinds(`action-items/${stays.id}`)).filter((kind) => kind === 'action-items.reminded')).toHaveLength(1);
    });
  });

  describe('the reminder of a task', () => {
    let worker: TestApp;

    beforeAll(async () => {
      worker = await office.startWorker();
    }, 60_000);
    afterAll(() => worker.close());

    /** Lets the clock go on to a time in Berlin, and does all that is due by then. */
    const goOnTo = async (wall: string): Promise<void> => {
      office.clock.advance(instantOf(wall, 'Europe/Berlin').getTime() - office.clock.now().getTime());
      await worker.get(FollowUpSweep).sweep();
      await until(async () => (await worker.get(Outbox).overview()).count === 0 && (await underWay()) === 0);
    };
    const underWay = async (): Promise<number> => {
      const waiting = await office.query(`SELECT FROM message WHERE state IN ('queued', 'claimed')`);
      return waiting.length;
    };
    const day = (days: number): string => new Date(office.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);
    const allReminders = () => office.post.mails.filter(({ subject }) => subject.startsWith('Heute fällig'));
    const reminders = (index: number) => allReminders().filter(({ to }) => to === addressOf(names[index] ?? ''));

    it('comes once, on the morning of the day, to the owner alone', async () => {
      const [tomorrow, later] = [day(2), day(3)];
      await task(A, { dueOn: tomorrow });
      await task(B, { dueOn: later });
      const done = await task(C, { dueOn: tomorrow });
      await change(done, { state: 'done' });
      await goOnTo(`${tomorrow}T07:59`);
      expect(allReminders()).toEqual([]);
      await goOnTo(`${tomorrow}T08:00`);
      await goOnTo(`${tomorrow}T08:05`);
      expect(allReminders().map(({ subject, to }) => [to, subject])).toEqual([
        [addressOf(names[A] ?? ''), `Heute fällig: Aufgabe ${names[A]}`],
      ]);
      expect((await kinds(`persons/${people[A]}`))[0]).toBe('action-items.reminded');
      const [mail] = reminders(A);
      expect(mail?.text).toMatch(/\/t\/[\w-]{43}\?w=done.*\/t\/[\w-]{43}\?w=later/);
      expect((await items.done(linkIn(mail ?? ({ text: '' } as PostedMail)), null)).item.state).toBe('done');
    });

    it('moves with the day, and with the owner', async () => {
      const [first, second] = [day(2), day(4)];
      const moved = await task(A, { dueOn: first });
      const handedOn = await task(A, { dueOn: first, text: 'Übergeben' });
      await change(moved, { dueOn: second });
      await change(handedOn, { ownerId: people[B] });
      await goOnTo(`${first}T09:00`);
      expect([reminders(A).length, reminders(B).map(({ subject }) => subject)]).toEqual([0, ['Heute fällig: Übergeben']]);
      await goOnTo(`${second}T09:00`);
      expect(reminders(A)).toHaveLength(1);
    });

    it('does not come where the task was done, or its owner is not written to', async () => {
      const due = day(2);
      const [done, dropped] = [await task(A, { dueOn: due }), await task(A, { dueOn: due })];
      await task(B, { dueOn: due });
      await change(done, { state: 'done' });
      await change(dropped, { state: 'dropped' });
      await office.query('UPDATE person SET do_not_write = true WHERE id = $1', [people[B]]);
      await goOnTo(`${due}T09:00`);
      expect(allReminders()).toEqual([]);
    });
  });
});
