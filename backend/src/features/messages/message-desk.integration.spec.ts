import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CaughtMail, CaughtMailSummary, MailStatus, Message, Problem } from '@knotenpunkt/shared';
import { v7 as uuidv7 } from 'uuid';
import { startTestApp, type Client, type TestApp } from '../../../test/support/app.js';
import { until } from '../../../test/support/job-app.js';
import { asOwner, makeCaller, makeRegion } from '../../../test/support/regions.js';
import { Caller } from '../../platform/access/index.js';
import { Database } from '../../platform/database/index.js';
import { Messages } from './message.service.js';

describe('the ledger of mails over HTTP', () => {
  let app: TestApp;
  let region: string;
  let coordinator: Client;

  beforeAll(async () => {
    app = await startTestApp();
  }, 60_000);

  afterAll(() => app?.close());

  beforeEach(async () => {
    region = await makeRegion(app.database, 'Musterregion');
    coordinator = app.as(await makeCaller(app.database, region));
  });

  const queue = async (address: string, state = 'queued', caller = Caller.system(region)): Promise<string> => {
    const recipient = { address, name: null, language: 'de' as const };
    const [id = ''] = await app
      .get(Database)
      .write(caller, (tx) => app.get(Messages).queue(tx, [{ kind: 'messages.trial', dedupeKey: uuidv7(), recipient }]));
    const table = caller.identity.regionId === null ? 'installation_message' : 'message';
    await asOwner(app.database, (client) =>
      client.query(`UPDATE ${table} SET state = $2, due_at = NULL, reply = '550 no' WHERE id = $1`, [id, state]),
    );
    return id;
  };

  it('lists the mails of the region, newest first, by state and kind', async () => {
    await queue('a@x.example', 'sent');
    const failed = await queue('b@x.example', 'failed');
    const all = await coordinator.request<Message[]>('GET', '/api/messages');
    expect(all.headers.get('content-range')).toBe('messages 0-1/2');
    expect(all.body[0]).toMatchObject({ id: failed, state: 'failed', reply: '550 no', recipientAddress: 'b@x.example' });

    const filter = encodeURIComponent(JSON.stringify({ state: 'failed', kind: 'messages.trial' }));
    const found = await coordinator.request<Message[]>('GET', `/api/messages?filter=${filter}`);
    expect(found.body.map((message) => message.id)).toEqual([failed]);
  });

  it('sends one again, and says so in the history', async () => {
    const id = await queue('a@x.example', 'failed');
    const answer = await coordinator.request<Message>('POST', `/api/messages/${id}/resend`);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ state: 'queued', reply: null, attempts: 0 });
    expect(answer.body.dueAt).not.toBeNull();
    const { rows } = await asOwner(app.database, (client) =>
      client.query('SELECT kind FROM event JOIN event_subject ON event_id = event.id WHERE subject_id = $1', [id]),
    );
    expect(rows).toEqual([{ kind: 'messages.queued_again' }]);
  });

  it.each(['sent', 'claimed', 'queued'])('does not send again what is %s', async (state) => {
    const id = await queue('a@x.example', state);
    const answer = await coordinator.request<Problem>('POST', `/api/messages/${id}/resend`);
    expect([answer.status, answer.body.code]).toEqual([409, 'conflict']);
  });

  it('sends all failed ones of the region again, and no others', async () => {
    const other = await makeRegion(app.database, 'Nachbarregion');
    await queue('a@x.example', 'failed');
    await queue('b@x.example', 'failed');
    await queue('c@x.example', 'sent');
    const foreign = await queue('d@x.example', 'failed', Caller.system(other));
    expect((await coordinator.request('POST', '/api/messages/resend-failed')).body).toEqual({ count: 2 });
    const status = await coordinator.request<MailStatus>('GET', '/api/messages/status');
    expect(status.body).toEqual({ route: 'none', production: false, waiting: 2, failed: 0 });
    const neighbour = app.as(await makeCaller(app.database, other));
    expect((await neighbour.request<Message>('GET', `/api/messages/${foreign}`)).body.state).toBe('failed');
  });

  it('shows no mail of another region', async () => {
    const foreign = await queue('d@x.example', 'failed', Caller.system(await makeRegion(app.database)));
    expect((await coordinator.request('GET', `/api/messages/${foreign}`)).status).toBe(404);
    expect((await coordinator.request('POST', `/api/messages/${foreign}/resend`)).status).toBe(404);
  });

  it('shows mails of logins to administrators only, and those in no region', async () => {
    const id = await queue('a@x.example', 'failed', Caller.system(null));
    expect((await coordinator.request('GET', '/api/installation-messages')).status).toBe(403);
    expect((await coordinator.request('GET', `/api/messages/${id}`)).status).toBe(404);
    const { identity } = await makeCaller(app.database, region);
    const administrator = app.as(new Caller({ ...identity, roles: ['administrator'] }));
    const list = await administrator.request<Message[]>('GET', '/api/installation-messages');
    expect(list.body.map((message) => message.id)).toContain(id);
    expect((await administrator.request('POST', `/api/installation-messages/${id}/resend`)).status).toBe(200);
    expect((await administrator.request('GET', '/api/messages')).status).toBe(403);
  });

  it('sends failed mails of logins again, and counts them, for administrators', async () => {
    const inRegion = await queue('a@x.example', 'failed');
    const id = await queue('b@x.example', 'failed', Caller.system(null));
    const { identity } = await makeCaller(app.database, region);
    const administrator = app.as(new Caller({ ...identity, roles: ['administrator'] }));
    const status = () => administrator.request<MailStatus>('GET', '/api/installation-messages/status');
    const { failed } = (await status()).body;
    expect(failed).toBeGreaterThan(0);
    const answer = await administrator.request('POST', '/api/installation-messages/resend-failed');
    expect([answer.status, answer.body]).toEqual([200, { count: failed }]);
    expect((await status()).body.failed).toBe(0);
    const sentAgain = await administrator.request<Message>('GET', `/api/installation-messages/${id}`);
    expect(sentAgain.body).toMatchObject({ state: 'queued', reply: null });
    expect((await coordinator.request<Message>('GET', `/api/messages/${inRegion}`)).body.state).toBe('failed');
    for (const [method, path] of [
      ['GET', 'status'],
      ['POST', 'resend-failed'],
    ] as const) {
      expect((await coordinator.request(method, `/api/installation-messages/${path}`)).status).toBe(403);
    }
  });

  it('keeps readers out', async () => {
    const reader = app.as(await makeCaller(app.database, region, 'reader'));
    for (const path of ['/api/messages', '/api/messages/status', '/api/caught-mails']) {
      expect((await reader.request('GET', path)).status).toBe(403);
    }
  });

  it('has no caught mails outside of the demo', async () => {
    expect((await coordinator.request('GET', '/api/caught-mails')).status).toBe(404);
  });
});

describe('the mailbox of the demo', () => {
  let app: TestApp;
  let dataDir: string;
  let coordinator: Client;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'caught-'));
    app = await startTestApp({ settings: { role: 'all', embedded: true, demo: true, dataDir, mailAllow: ['*'] } });
    coordinator = app.as(await makeCaller(app.database, await makeRegion(app.database, 'Musterregion')));
  }, 60_000);

  afterAll(async () => {
    await app?.close();
    await rm(dataDir, { recursive: true });
  });

  it('shows what was sent, with an HTML body that can do nothing', async () => {
    const trial = await coordinator.request<Message>('POST', '/api/messages/trial');
    expect(trial.status).toBe(201);
    let caught: CaughtMailSummary[] = [];
    await until(async () => {
      caught = (await coordinator.request<CaughtMailSummary[]>('GET', '/api/caught-mails')).body;
      return caught.length > 0;
    });
    expect(caught[0]).toMatchObject({
      to: expect.stringContaining('@test.example'),
      from: expect.stringContaining('Musterregion'),
    });

    const mail = await coordinator.request<CaughtMail>('GET', `/api/caught-mails/${caught[0]?.id}`);
    expect(mail.body.text).toContain('Guten Tag Test coordinator,');
    expect(mail.body.headers).toContain('Auto-Submitted: auto-generated');

    const body = await coordinator.request<string>('GET', `/api/caught-mails/${caught[0]?.id}/body`);
    expect(body.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(body.headers.get('content-security-policy')).toMatch(/^default-src 'none';.*sandbox allow-popups/);
    expect(body.body).toContain('Guten Tag Test coordinator,');
  });

  it('shows the letterhead the region gave itself', async () => {
    const letterhead = { name: 'Musterregion', senderName: 'Agentur am Markt', contactLines: 'Am Markt 1\n99990 Musterstadt' };
    expect((await coordinator.request('PUT', '/api/region', { ...letterhead, version: 1 })).status).toBe(200);
    await coordinator.request('POST', '/api/messages/trial');
    const newest = async () => (await coordinator.request<CaughtMailSummary[]>('GET', '/api/caught-mails')).body;
    await until(async () => (await newest()).some(({ from }) => from.includes('Agentur am Markt')));
    const caught = (await newest()).find(({ from }) => from.includes('Agentur am Markt'));
    const mail = await coordinator.request<CaughtMail>('GET', `/api/caught-mails/${caught?.id}`);
    expect(mail.body.text).toContain('Agentur am Markt\nAm Markt 1\n99990 Musterstadt');
  });

  it('knows no other mail', async () => {
    expect((await coordinator.request('GET', `/api/caught-mails/${uuidv7()}`)).status).toBe(404);
    expect((await coordinator.request('GET', '/api/caught-mails/..%2F..%2Fsecret')).status).toBe(404);
  });
});
