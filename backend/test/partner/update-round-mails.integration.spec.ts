import type { RoundPreflight, UpdateRequest, UpdateReview } from '@knotenpunkt/shared';
import { until } from '../support/job-app.js';
import { startTestApp, type Client, type TestApp } from '../support/app.js';
import { startMailServer, type TestMailServer } from '../support/mail-server.js';
import { readMail, type ReadMail } from '../support/mailbox.js';
import { asOwner, makeCaller, makeRegion } from '../support/regions.js';
import { entriesOf, TEXTS } from '../support/round-desk.js';

const WHY = { language: 'de', purpose: 'Zusammenarbeit', legalBasis: 'public_task' };
const CONTACT = 'jonas@lernwerk.example';

/** What the mails of update rounds come to where nothing stands in for the mail server. */
describe('an update round over a real mail server', () => {
  let mails: TestMailServer;
  let test: TestApp;
  let coordinator: Client;
  let userId: string | null;

  beforeAll(async () => {
    mails = await startMailServer();
    const settings = { role: 'all' as const, smtpUrl: mails.url, mailFrom: 'Netz <netz@absender.example>', mailAllow: ['*'] };
    test = await startTestApp({ settings });
    const region = await makeRegion(test.database, 'Musterregion');
    const caller = await makeCaller(test.database, region);
    ({ userId } = caller);
    await asOwner(test.database, (owner) =>
      owner.query(`INSERT INTO user_region (user_id, region_id, role) VALUES ($1, $2, 'coordinator')`, [userId, region]),
    );
    coordinator = test.as(caller);
  });

  afterAll(async () => {
    await test.close();
    await mails.stop();
  });

  const ask = async <Body>(method: 'GET' | 'POST', url: string, body?: object): Promise<Body> => {
    const answer = await coordinator.request<Body>(method, `/api/${url}`, body);
    expect([url, answer.status < 300]).toEqual([url, true]);
    return answer.body;
  };

  /** A browser that goes where the forms lead. */
  const post = (path: string, fields: Record<string, string>, cookie = ''): Promise<Response> =>
    fetch(test.address + path, { method: 'POST', redirect: 'manual', headers: { cookie }, body: new URLSearchParams(fields) });

  /** Sends a round that asks one organisation, up to the mail its contact reads. */
  const asked = async (name: string, address: string): Promise<{ roundId: string; mail: ReadMail }> => {
    const organisation = await ask<{ id: string }>('POST', 'organisations', { name, kind: 'training_provider' });
    const position = { organisationId: organisation.id, function: 'Leitung' };
    await ask('POST', 'persons', { ...WHY, firstName: 'Jonas', lastName: 'Weidengrund', email: address, position });
    const round = { name: 'Frühjahr', dueOn: '2135-04-30', contactUserId: userId, ...TEXTS };
    const { id: roundId } = await ask<{ id: string }>('POST', 'update-rounds', round);
    await ask('POST', `update-rounds/${roundId}/organisations`, { organisationIds: [organisation.id] });
    const { version } = await ask<RoundPreflight>('GET', `update-rounds/${roundId}/preflight`);
    await ask('POST', `update-rounds/${roundId}/send`, { version });
    return { roundId, mail: await readMail(mails, address, 'Stimmen Ihre Angaben noch?') };
  };

  const requestOf = async (roundId: string): Promise<UpdateRequest | undefined> => {
    const filter = encodeURIComponent(JSON.stringify({ roundId }));
    return (await ask<UpdateRequest[]>('GET', `update-requests?filter=${filter}`))[0];
  };

  it('asks by mail, opens with the code from the mailbox, and takes the answer', async () => {
    const { roundId, mail } = await asked('Lernwerk Beispiel gGmbH', CONTACT);
    expect(mail.path).toMatch(/^\/u\/[\w-]{43}/);
    const link = mail.path.replace(/\?.*/, '');
    expect((await fetch(test.address + mail.path)).status).toBe(200);

    expect((await post(link, {})).status).toBe(303);
    const code = /\b(\d{6})\b/.exec((await readMail(mails, CONTACT, 'Code')).text)?.[1] ?? '';
    const entered = await post(`${link}/code`, { code });
    expect(entered.status).toBe(303);
    const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
    const form = await (await fetch(`${test.address}${link}/angaben`, { headers: { cookie } })).text();
    const sent = await post(`${link}/angaben`, { ...entriesOf(form), 'o.street': 'Neue Straße 2', action: 'send' }, cookie);
    expect(sent.headers.get('location')).toContain('/danke');

    const request = await requestOf(roundId);
    expect(request).toMatchObject({ state: 'answered', undelivered: false });
    const { changes } = await ask<UpdateReview>('GET', `update-requests/${request?.id}/review`);
    expect(changes.map(({ field, after }) => [field, after])).toEqual([['street', 'Neue Straße 2']]);
  });

  it('reminds whoever is silent, under the same link, with a way to have no more of it', async () => {
    const { roundId, mail } = await asked('Stille Werkstatt', 'stille@werkstatt.example');
    const { version } = await ask<RoundPreflight>('GET', `update-rounds/${roundId}/reminder`);
    await ask('POST', `update-rounds/${roundId}/remind`, { version });
    await until(() => Promise.resolve(mails.arrived.some(({ to }) => to.includes('stille@werkstatt.example'))));
    expect(mails.arrived.at(-1)?.content).toMatch(/^List-Unsubscribe: /im);
    expect((await readMail(mails, 'stille@werkstatt.example', '')).path).toBe(mail.path);
  });

  it('tells where a mail box is gone, with the words of its server', async () => {
    mails.atRecipient = (address) => (address.startsWith('weg@') ? { code: 550, text: '5.1.1 No such user' } : 'take');
    const organisation = await ask<{ id: string }>('POST', 'organisations', {
      ...{ name: 'Weggezogen', kind: 'training_provider', emails: [{ address: 'weg@weggezogen.example' }] },
    });
    const round = { name: 'Sommer', dueOn: '2135-04-30', contactUserId: userId, ...TEXTS };
    const { id } = await ask<{ id: string }>('POST', 'update-rounds', round);
    await ask('POST', `update-rounds/${id}/organisations`, { organisationIds: [organisation.id] });
    const { version } = await ask<RoundPreflight>('GET', `update-rounds/${id}/preflight`);
    await ask('POST', `update-rounds/${id}/send`, { version });
    await until(async () => (await requestOf(id))?.undelivered === true);
    const messages = await ask<{ reply: string | null; recipient?: unknown }[]>('GET', 'messages?range=[0,99]');
    expect(messages.map(({ reply }) => reply).join('\n')).toContain('5.1.1 No such user');
  });
});
