import type { ActionItem, Meeting, TimelinePage } from '@knotenpunkt/shared';
import type { TestApp } from '../../../test/support/app.js';
import { until } from '../../../test/support/job-app.js';
import { addressOf, startMeetingOffice, type MeetingOffice } from '../../../test/support/meeting-office.js';
import { instantOf } from '../../platform/calendar/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { FollowUpSweep } from '../follow-ups/index.js';

describe('the reminders of tasks', () => {
  let office: MeetingOffice;
  let worker: TestApp;
  let owner: string;
  let meeting: Meeting;

  beforeAll(async () => {
    office = await startMeetingOffice();
    worker = await office.startWorker();
    [owner] = (await office.persons('Anna')) as [string];
    meeting = await office.plan();
  }, 60_000);
  afterAll(async () => {
    await worker.close();
    await office.close();
  });

  /** A task that is due in two days, and that day at nine. @returns how many reminders came so far */
  async function remindOnce(): Promise<number> {
    const dueOn = new Date(office.clock.now().getTime() + 2 * 86_400_000).toISOString().slice(0, 10);
    const input = { text: 'Raum buchen', ownerId: owner, meetingId: meeting.id, dueOn };
    expect((await office.coordinator.request<ActionItem>('POST', '/api/action-items', input)).status).toBe(201);
    office.clock.advance(instantOf(`${dueOn}T09:00`, 'Europe/Berlin').getTime() - office.clock.now().getTime());
    await worker.get(FollowUpSweep).sweep();
    await until(async () => (await worker.get(Outbox).overview()).count === 0 && (await underWay()) === 0);
    return reminders().length;
  }
  const underWay = async () => (await office.query(`SELECT FROM message WHERE state IN ('queued', 'claimed')`)).length;
  const reminders = () => office.post.to(addressOf('Anna')).filter(({ subject }) => subject.startsWith('Heute fällig'));
  const history = async () =>
    (await office.coordinator.request<TimelinePage>('GET', `/api/persons/${owner}/timeline`)).body.entries.map(
      ({ kind }) => kind,
    );

  it('say how to end them, with one click, and begin again the same way', async () => {
    expect(await remindOnce()).toBe(1);
    const link = /<([^>]+)>/.exec(reminders()[0]?.unsubscribe ?? '')?.[1] ?? '';
    const path = new URL(link).pathname;
    expect(path).toMatch(/^\/t\/[\w-]{43}\/erinnerungen$/);
    const page = `${office.test.address}${path}`;
    const post = (url: string) => fetch(url, { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) });

    expect(await (await fetch(page)).text()).toContain('Keine Erinnerungen mehr?');
    for (let times = 0; times < 2; times++) {
      expect(await (await post(page)).text()).toContain('Sie erhalten keine Erinnerungen mehr');
    }
    expect(await history()).toEqual(expect.arrayContaining(['action-items.reminders_refused', 'action-items.reminded']));
    expect(await remindOnce()).toBe(1);

    expect(await (await post(`${page}/wieder?lang=en`)).text()).toContain('No more reminders?');
    expect((await history())[0]).toBe('action-items.reminders_wanted');
    expect(await remindOnce()).toBe(2);
  });
});
