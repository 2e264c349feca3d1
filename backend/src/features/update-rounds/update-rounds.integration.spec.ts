import type { Problem, RoundPreflight, UpdateRound } from '@knotenpunkt/shared';
import { startRoundDesk, type RoundDesk } from '../../../test/support/round-desk.js';
import { makeCaller, makeRegion } from '../../../test/support/regions.js';
import { DAYS } from '../../platform/clock/index.js';
import type { Job } from '../../platform/queue/index.js';
import { FollowUpSweep } from '../follow-ups/index.js';
import { RemindProcessor } from './remind.processor.js';

describe('update rounds', () => {
  let desk: RoundDesk;

  beforeAll(async () => {
    desk = await startRoundDesk();
  });
  afterAll(() => desk.office.close());

  const refused = async (method: 'POST' | 'PUT' | 'DELETE', url: string, body?: object): Promise<[number, string]> => {
    const answer = await desk.office.coordinator.request<Problem>(method, `/api/${url}`, body);
    return [answer.status, answer.body.code];
  };

  describe('before they are sent', () => {
    it('say to whom they go, and who is skipped and why', async () => {
      const reached = await desk.organisation('Alma');
      const own = await desk.organisation(null, { name: 'Postfach e. V.', emails: [{ address: 'info@postfach.example' }] });
      const mute = await desk.organisation(null, { name: 'Stumm GmbH' });
      const shy = await desk.organisation('Scheu', { emails: [{ address: 'info@scheu.example' }] });
      await desk.ask('PUT', `persons/${shy.person?.id}`, { ...shy.person, doNotWrite: true });
      const closed = await desk.organisation('Zu', { state: 'closed' });
      const asked = await desk.organisation('Doppelt');
      await desk.sent([asked.organisation.id], { name: 'Vorher' });
      const { id } = await desk.round();
      const all = [reached, own, mute, shy, closed, asked].map((each) => each.organisation.id);
      expect(await desk.ask('POST', `update-rounds/${id}/organisations`, { organisationIds: all })).toEqual({
        added: 6,
        known: 0,
      });
      expect(await desk.ask('POST', `update-rounds/${id}/organisations`, { organisationIds: all })).toEqual({
        added: 0,
        known: 6,
      });

      const { entries, mails } = await desk.preflight(id);
      expect(mails).toBe(2);
      expect(Object.fromEntries(entries.map((entry) => [entry.organisation.name, entry.reason ?? entry.address]))).toEqual({
        'Alma gGmbH': 'alma@alma.example',
        'Postfach e. V.': 'info@postfach.example',
        'Stumm GmbH': 'no_address',
        'Scheu gGmbH': 'do_not_write',
        'Zu gGmbH': 'closed',
        'Doppelt gGmbH': 'open_request',
      });

      const muteId = entries.find(({ organisation: { name } }) => name === 'Stumm GmbH')?.requestId;
      await desk.ask('PUT', `update-requests/${muteId}/contact`, { personId: reached.person?.id });
      const changed = await desk.preflight(id);
      expect(changed.mails).toBe(3);
      expect(await refused('POST', `update-rounds/${id}/send`, { version: 'another' })).toEqual([412, 'stale_version']);
      const sent = await desk.ask<UpdateRound>('POST', `update-rounds/${id}/send`, { version: changed.version });
      expect(sent).toMatchObject({ state: 'open', counts: { all: 6, sent: 3, skipped: 3, silent: 3, answered: 0 } });
      expect(await refused('POST', `update-rounds/${id}/send`, { version: changed.version })).toEqual([409, 'conflict']);
      expect(await refused('DELETE', `update-rounds/${id}`)).toEqual([409, 'conflict']);
      await desk.office.deliver();
      expect(desk.office.post.last('info@postfach.example').subject).toBe('Stimmen Ihre Angaben noch? Postfach e. V.');
    });

    it('take organisations of a shared view and of a network', async () => {
      const { organisation: member } = await desk.organisation('Mitglied', { tags: ['runde'] });
      const view = await desk.ask<{ id: string }>('POST', 'views', {
        ...{
          name: 'Mit Wort',
          resource: 'organisations',
          shared: true,
          columns: ['name'],
          filter: { field: 'tags', op: 'has', value: 'runde' },
        },
      });
      const network = await desk.ask<{ id: string }>('POST', 'networks', { name: 'Bildungsnetz' });
      await desk.ask('POST', 'memberships', { networkId: network.id, organisationId: member.id, role: 'member' });
      const { id } = await desk.round();
      expect(await desk.ask('POST', `update-rounds/${id}/organisations`, { viewId: view.id })).toEqual({ added: 1, known: 0 });
      expect(await desk.ask('POST', `update-rounds/${id}/organisations`, { networkId: network.id })).toEqual({
        added: 0,
        known: 1,
      });
      const [request] = await desk.requests(id);
      expect(request?.organisation.name).toBe(member.name);
      await desk.ask('DELETE', `update-requests/${request?.id}`);
      expect(await desk.requests(id)).toEqual([]);
      await desk.ask('DELETE', `update-rounds/${id}`);
    });

    it('ask organisations through the people of an audience, with copies for their offices', async () => {
      const { organisation: asked, person: head } = await desk.organisation('Viola');
      const { person: office } = await desk.organisation('Wanda');
      const { person: second } = await desk.organisation('Xaver', { name: 'Zweite von Viola' });
      await desk.ask('PUT', `persons/${head?.id}`, { ...head, assistantId: office?.id });
      const audience = await desk.ask<{ id: string }>('POST', 'audiences', { name: 'Jahresbericht' });
      await desk.ask('POST', `audiences/${audience.id}/people`, { personIds: [head?.id, second?.id] });
      const { id } = await desk.round();
      expect(await desk.ask('POST', `update-rounds/${id}/organisations`, { audienceId: audience.id })).toEqual({
        added: 2,
        known: 0,
      });
      const { entries, mails, version } = await desk.preflight(id);
      expect([mails, entries.map(({ person, office: copy }) => [person?.name, copy])]).toEqual([
        3,
        [
          ['Viola Beispiel', 'Wanda Beispiel'],
          ['Xaver Beispiel', null],
        ],
      ]);
      await desk.ask('POST', `update-rounds/${id}/send`, { version });
      await desk.office.deliver();
      const copy = desk.office.post.last('wanda@wanda.example');
      expect(copy.subject).toBe(`Kopie für das Büro von Viola Beispiel – Stimmen Ihre Angaben noch? ${asked.name}`);
      await desk.partner('wanda@wanda.example').post('');
      await desk.office.deliver();
      expect(desk.office.post.last('viola@viola.example').subject).toContain('Ihr Code');
      expect(desk.office.post.last('wanda@wanda.example')).toBe(copy);
    });

    it('send 2,000 organisations at once', async () => {
      const ids = await desk.office.query<{ id: string }>(
        `INSERT INTO organisation (id, region_id, name, kind, emails)
         SELECT gen_random_uuid(), $1, 'Masse ' || n, 'company', jsonb_build_array(jsonb_build_object('address', 'info@masse' || n || '.example'))
         FROM generate_series(1, 2000) n RETURNING id`,
        [desk.office.region],
      );
      const { id } = await desk.round({ name: 'Groß' });
      await desk.ask('POST', `update-rounds/${id}/organisations`, { organisationIds: ids.map((row) => row.id) });
      const { version, mails } = await desk.preflight(id);
      expect(mails).toBe(2_000);
      await desk.ask('POST', `update-rounds/${id}/send`, { version });
      const [queued] = await desk.office.query<{ count: number }>(
        `SELECT count(*)::int FROM message m JOIN update_request q ON q.id = m.subject_id WHERE q.round_id = $1`,
        [id],
      );
      expect(queued?.count).toBe(2_000);
      await desk.office.query(`DELETE FROM message WHERE recipient_address LIKE 'info@masse%'`);
      await desk.ask('POST', `update-rounds/${id}/close`, {});
    });
  });

  describe('those who are silent', () => {
    it('are reminded on the day that was set, once, and not after they answered', async () => {
      const { organisation: one } = await desk.organisation('Paul');
      const { organisation: other } = await desk.organisation('Quirin');
      const dueOn = new Date(desk.office.clock.now().getTime() + 20 * DAYS).toISOString().slice(0, 10);
      const round = await desk.sent([one.id, other.id], { dueOn, firstReminderDays: 7, lastReminderDays: null });
      const quirin = desk.partner('Quirin');
      await quirin.enter();
      await quirin.fill({ 'o.street': 'Antwortweg 1' });

      desk.office.clock.advance(14 * DAYS);
      await desk.office.test.get(FollowUpSweep).sweep();
      const jobs = await desk.office.query<Job>(
        `SELECT id AS "outboxId", region_id AS "regionId", subject_id AS "subjectId", event_id AS "eventId", request_id AS "requestId"
         FROM outbox WHERE job = 'update-rounds.remind' AND subject_id = $1`,
        [round.id],
      );
      expect(jobs).toHaveLength(1);
      const processor = desk.office.test.get(RemindProcessor);
      for (const job of [...jobs, ...jobs]) await processor.handle(job);
      await desk.office.deliver();
      const reminders = (name: string) => desk.office.post.to(name).filter(({ subject }) => subject.startsWith('Erinnerung'));
      expect([reminders('paul@paul.example').length, reminders('quirin@quirin.example').length]).toEqual([1, 0]);
      expect(reminders('paul@paul.example')[0]?.unsubscribe).toContain('/erinnerungen');

      expect(await desk.ask('GET', `update-rounds/${round.id}/reminder`)).toMatchObject({ entries: [], mails: 0 });
      desk.office.clock.advance(1 * DAYS);
      const preview = await desk.ask<RoundPreflight>('GET', `update-rounds/${round.id}/reminder`);
      expect(preview.entries.map((entry) => entry.organisation.name)).toEqual(['Paul gGmbH']);
      await desk.partner('Paul').post('/erinnerungen');
      expect(await desk.ask('GET', `update-rounds/${round.id}/reminder`)).toMatchObject({ entries: [], mails: 0 });
    });

    it('are asked through somebody else, and the former link is void', async () => {
      const { organisation: asked } = await desk.organisation('Rosa');
      const { person: other } = await desk.organisation('Sven');
      const round = await desk.sent([asked.id]);
      const before = desk.partner('Rosa');
      const [request] = await desk.requests(round.id);
      await desk.ask('PUT', `update-requests/${request?.id}/contact`, { personId: other?.id });
      await desk.office.deliver();
      expect((await before.get()).status).toBe(404);
      expect((await desk.partner('Sven').get()).text).toContain('Rosa gGmbH');
    });

    it('are asked through somebody else after the request was withdrawn, and the former link stays void', async () => {
      const { organisation: asked } = await desk.organisation('Rieke');
      const { person: other } = await desk.organisation('Sonja');
      const round = await desk.sent([asked.id]);
      const before = desk.partner('Rieke');
      const [request] = await desk.requests(round.id);
      await desk.ask('POST', `update-requests/${request?.id}/withdraw`, {});
      await desk.ask('PUT', `update-requests/${request?.id}/contact`, { personId: other?.id });
      await desk.office.deliver();
      expect((await before.get()).status).toBe(404);
      expect((await desk.partner('Sonja').get()).text).toContain('Rieke gGmbH');
    });

    it('count as not reached where the mail was refused', async () => {
      const { organisation: asked } = await desk.organisation('Tina');
      desk.office.post.behave = (to) => (to.includes('tina') ? 'refused' : 'sent');
      const round = await desk.sent([asked.id]);
      desk.office.post.behave = () => 'sent';
      expect(await desk.requests(round.id)).toMatchObject([{ undelivered: true }]);
      expect(await desk.ask('GET', `update-rounds/${round.id}`)).toMatchObject({ counts: { undelivered: 1 } });
    });

    it('have more time when the round is extended', async () => {
      const { organisation: asked } = await desk.organisation('Ulla');
      const round = await desk.sent([asked.id], { dueOn: '2040-01-10', firstReminderDays: 5, lastReminderDays: 1 });
      await desk.ask('POST', `update-rounds/${round.id}/extend`, { dueOn: '2040-02-10' });
      const planned = await desk.office.query<{ day: string }>(
        `SELECT to_char(due_at AT TIME ZONE 'Europe/Berlin', 'YYYY-MM-DD') AS day FROM follow_up
         WHERE subject_id = $1 AND state = 'planned' ORDER BY 1`,
        [round.id],
      );
      expect(planned.map(({ day }) => day)).toEqual(['2040-02-05', '2040-02-09']);
      expect(await refused('POST', `update-rounds/${round.id}/extend`, { dueOn: '2020-01-01' })).toEqual([400, 'invalid_input']);
    });
  });

  it('wait on the start page', async () => {
    const { needs } = await desk.ask<{ needs: { kind: string; values: object }[] }>('GET', 'today');
    expect(needs.filter(({ kind }) => kind === 'updates_waiting').length).toBeGreaterThan(0);
  });

  it('are the coordination’s, and of one region only', async () => {
    const { database } = desk.office.test;
    const reader = desk.office.test.as(await makeCaller(database, desk.office.region, 'reader'));
    expect((await reader.request('GET', '/api/update-rounds')).status).toBe(403);
    const [round] = await desk.ask<UpdateRound[]>('GET', 'update-rounds');
    const stranger = desk.office.test.as(await makeCaller(database, await makeRegion(database)));
    expect((await stranger.request('GET', `/api/update-rounds/${round?.id}`)).status).toBe(404);
    expect((await stranger.request('GET', '/api/update-requests')).body).toEqual([]);
  });
});
