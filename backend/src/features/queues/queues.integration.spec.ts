import type { BackgroundWork, Problem, QueuedJob } from '@knotenpunkt/shared';
import { v7 as uuidv7 } from 'uuid';
import { startTestApp, type Client, type TestApp } from '../../../test/support/app.js';
import { BACKENDS, failedJob, startJobApp, until, type JobApp } from '../../../test/support/job-app.js';
import { makeRegion } from '../../../test/support/regions.js';
import { Caller } from '../../platform/access/index.js';
import { Database } from '../../platform/database/index.js';
import { Outbox } from '../../platform/outbox/index.js';

const PROBE = { queue: 'maintenance', job: 'probe.run' } as const;
const administrator = new Caller({ userId: uuidv7(), regionId: null, roles: ['administrator'], requestId: uuidv7() });

describe.each(BACKENDS)("the administrator's view of the queues on %s", (_, redisUrl) => {
  let web: TestApp;
  let worker: JobApp;
  let client: Client;

  beforeAll(async () => {
    web = await startTestApp({ settings: { redisUrl } });
    worker = await startJobApp({ redisUrl, shared: web.database });
    client = web.as(administrator);
  });
  afterAll(async () => {
    await worker.emptyQueues();
    await worker.close();
    await web.close();
  });
  beforeEach(() => {
    worker.probe.behave = () => Promise.resolve();
  });

  const queue = async () => {
    const { body } = await client.request<BackgroundWork>('GET', '/api/queues');
    return body.queues.find(({ name }) => name === 'maintenance')!;
  };
  const jobs = async (state: string, range = '[0,9]') =>
    client.request<QueuedJob[]>('GET', `/api/queues/maintenance/jobs?state=${state}&range=${range}`);
  const decide = async (count = 1) => {
    const works = Array.from({ length: count }, () => ({ ...PROBE, subjectId: uuidv7() }));
    const caller = Caller.system(null, 'a-request');
    await worker.get(Database).write(caller, (tx) => worker.get(Outbox).add(tx, ...works));
  };
  const outboxIsEmpty = () => until(async () => (await worker.get(Outbox).overview()).count === 0);
  const giveUp = () => failedJob(worker, 'The printer is on fire');

  it('shows every queue, empty at first', async () => {
    const { status, body } = await client.request<BackgroundWork>('GET', '/api/queues');
    expect(status).toBe(200);
    expect(body.outbox).toEqual({ count: 0, oldestSince: null });
    expect(body.queues.map(({ name }) => name)).toEqual([
      'mail',
      'invitations',
      'follow-ups',
      'documents',
      'imports',
      'maintenance',
    ]);
    expect(body.queues[0]).toEqual({
      name: 'mail',
      paused: false,
      counts: { waiting: 0, active: 0, delayed: 0, failed: 0 },
      oldestWaitingSince: null,
    });
  });

  it('pauses and resumes: work waits in between, the oldest at the end', async () => {
    expect((await client.request('POST', '/api/queues/maintenance/pause')).status).toBe(204);
    await decide();
    await until(async () => (await queue()).counts.waiting === 1);
    const oldest = (await queue()).oldestWaitingSince;
    await decide(2);
    await until(async () => (await queue()).counts.waiting === 3);
    expect(await queue()).toMatchObject({ paused: true, oldestWaitingSince: oldest });

    const page = await jobs('waiting', '[0,1]');
    expect(page.headers.get('content-range')).toBe('jobs 0-1/3');
    expect(page.body).toHaveLength(2);
    expect((await jobs('waiting', '[2,2]')).body).toEqual([
      {
        id: expect.any(String) as string,
        name: 'probe.run',
        state: 'waiting',
        createdAt: oldest,
        startedAt: null,
        finishedAt: null,
        attempts: 0,
        nextAttemptAt: null,
        error: null,
        requestId: 'a-request',
      },
    ]);

    expect((await client.request('POST', '/api/queues/maintenance/resume')).status).toBe(204);
    await outboxIsEmpty();
    expect(await queue()).toMatchObject({ paused: false, oldestWaitingSince: null });
  });

  it('shows what runs and what waits for its next attempt', async () => {
    let finish: (error: Error) => void = () => undefined;
    worker.probe.behave = (job) => (job.attempt > 1 ? Promise.resolve() : new Promise((_resolve, reject) => (finish = reject)));
    await decide();
    await until(async () => (await queue()).counts.active === 1);
    expect((await jobs('active')).body).toMatchObject([{ state: 'active', startedAt: expect.any(String) as string }]);
    finish(new Error('Try later'));
    await until(async () => (await queue()).counts.delayed === 1);
    expect((await jobs('delayed')).body).toMatchObject([
      { attempts: 1, error: 'Try later', nextAttemptAt: expect.any(String) as string },
    ]);
    await outboxIsEmpty();
  });

  it('shows a failed job with its error and tries it again', async () => {
    const id = await giveUp();
    expect((await jobs('failed')).body).toMatchObject([{ id, error: 'The printer is on fire', attempts: 1 }]);
    expect((await client.request('POST', `/api/queues/maintenance/jobs/${id}/retry`)).status).toBe(204);
    await outboxIsEmpty();
    await until(async () => (await queue()).counts.failed === 0);
    expect((await client.request('POST', `/api/queues/maintenance/jobs/${id}/retry`)).status).toBe(404);
  });

  it('refuses to try again what has not failed', async () => {
    await client.request('POST', '/api/queues/maintenance/pause');
    await decide();
    await until(async () => (await queue()).counts.waiting === 1);
    const [job] = (await jobs('waiting')).body;
    const answer = await client.request<Problem>('POST', `/api/queues/maintenance/jobs/${job!.id}/retry`);
    expect(answer.body).toMatchObject({ code: 'conflict', status: 409 });
    await client.request('POST', '/api/queues/maintenance/resume');
    await outboxIsEmpty();
  });

  it('tries everything again that failed', async () => {
    await giveUp();
    await giveUp();
    expect((await client.request('POST', '/api/queues/maintenance/retry')).status).toBe(204);
    await outboxIsEmpty();
    await until(async () => (await queue()).counts.failed === 0);
  });

  it.each([
    ['GET', '/api/queues/unknown/jobs?state=failed', 'not_found'],
    ['GET', '/api/queues/mail/jobs', 'invalid_filter'],
    ['GET', '/api/queues/mail/jobs?state=completed', 'invalid_filter'],
    ['GET', '/api/queues/mail/jobs?state=failed&range=[5,2]', 'invalid_range'],
    ['POST', '/api/queues/unknown/pause', 'not_found'],
    ['POST', `/api/queues/mail/jobs/${uuidv7()}/retry`, 'not_found'],
    ['POST', '/api/queues/mail/jobs/nonsense/retry', 'not_found'],
  ] as const)('answers %s %s with %s', async (method, url, code) => {
    expect((await client.request<Problem>(method, url)).body.code).toBe(code);
  });
});

describe('the queues for others', () => {
  it('are for administrators only, and say so where the store is away', async () => {
    const app = await startTestApp({ settings: { redisUrl: 'redis://127.0.0.1:1' } });
    const regionId = await makeRegion(app.database);
    const coordinator = new Caller({ userId: uuidv7(), regionId, roles: ['coordinator'], requestId: null });
    expect((await app.as(coordinator).request<Problem>('GET', '/api/queues')).body.code).toBe('forbidden');
    expect((await app.as(null).request<Problem>('GET', '/api/queues')).body.code).toBe('not_logged_in');
    expect((await app.as(administrator).request<Problem>('GET', '/api/queues')).body.code).toBe('unavailable');
    await app.close();
  });
});
