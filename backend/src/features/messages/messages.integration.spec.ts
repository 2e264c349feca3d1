import type { MessageKindName } from '@knotenpunkt/shared';
import { v7 as uuidv7 } from 'uuid';
import type { TestDatabase } from '../../../test/support/database.js';
import { BACKENDS, startJobApp, until, type JobApp } from '../../../test/support/job-app.js';
import { startMailServer, type TestMailServer } from '../../../test/support/mail-server.js';
import { asOwner, makeRegion } from '../../../test/support/regions.js';
import { Caller } from '../../platform/access/index.js';
import { Database } from '../../platform/database/index.js';
import { EventsPlatformModule } from '../../platform/events/index.js';
import { MailModule, type Letter } from '../../platform/mail/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { MessageKinds, type ClaimedMessage, type NotSent } from './message.kinds.js';
import { MessageSender } from './message.sender.js';
import { Messages } from './message.service.js';
import { MessagesModule } from './messages.module.js';
import { MessageSweep } from './message.sweep.js';
import type { NewMessage } from './new-message.js';
import { SEND } from './wake-up.js';

const MODULES = [EventsPlatformModule, MailModule, MessagesModule];
const KIND = 'tests.letter' as MessageKindName;

interface Row {
  id: string;
  state: string;
  reason: string | null;
  reply: string | null;
  attempts: number;
  due_at: Date | null;
  title: string | null;
}

describe.each(BACKENDS)('mails over a real mail server, queues in %s', (_, redisUrl) => {
  let server: TestMailServer;
  let app: JobApp;
  let region: string;
  /** How mails of the tests' own kind are written. */
  let compose: (message: ClaimedMessage) => Letter | NotSent;

  const newMail = (given: Partial<NewMessage> = {}): NewMessage => ({
    kind: KIND,
    dedupeKey: uuidv7(),
    recipient: { address: 'anna.beispiel@empfang.example', name: 'Anna Beispiel', language: 'de' },
    details: { word: 'Gruß' },
    ...given,
  });

  const letter = (message: ClaimedMessage): Letter => ({
    subject: `Einladung, ${String(message.details.word)}`,
    heading: 'Einladung',
    greeting: `Guten Tag ${message.recipient.name},`,
    body: [{ type: 'links', links: [{ label: 'Öffnen', url: 'https://netz.example/a/geheimnis' }] }],
    closing: ['Mit freundlichen Grüßen'],
    reason: 'Sie erhalten diese E-Mail zur Probe.',
  });

  beforeAll(async () => {
    server = await startMailServer();
    app = await startMailApp();
  }, 60_000);

  /** A worker that sends to the mail server of the test. */
  const startMailApp = async (shared?: TestDatabase): Promise<JobApp> => {
    const settings = { smtpUrl: server.url, mailFrom: 'Netz <netz@absender.example>' };
    const started = await startJobApp({ redisUrl, shared, features: MODULES, settings });
    started.get(MessageKinds).register({ kind: KIND, compose: (_tx, message) => Promise.resolve(compose(message)) });
    return started;
  };

  afterAll(async () => {
    await app?.close();
    await server?.stop();
  });

  beforeEach(async () => {
    compose = letter;
    server.arrived.length = 0;
    server.atRecipient = () => 'take';
    server.atContent = () => 'take';
    region = await makeRegion(app.database, 'Musterregion');
  });

  const queue = (messages: NewMessage[], caller = Caller.system(region)): Promise<string[]> =>
    app.get(Database).write(caller, (tx) => app.get(Messages).queue(tx, messages));

  const queueOne = async (given: Partial<NewMessage> = {}): Promise<string> => (await queue([newMail(given)]))[0] ?? '';

  const rowOf = (id: string): Promise<Row> =>
    asOwner(app.database, async (client) => (await client.query<Row>('SELECT * FROM message WHERE id = $1', [id])).rows[0]!);

  const change = (sql: string, id: string): Promise<unknown> =>
    asOwner(app.database, (client) => client.query(`UPDATE message SET ${sql} WHERE id = $1`, [id]));

  const reaches = (id: string, state: string): Promise<void> => until(async () => (await rowOf(id)).state === state);

  /** Lets time pass until the row is due, and the sweep find it. */
  const turnComes = async (id: string): Promise<void> => {
    await change("due_at = now() - interval '1 second'", id);
    await app.get(MessageSweep).sweep();
  };

  it('delivers a mail once, from the installation, to one recipient, and keeps no text of it', async () => {
    const id = await queueOne();
    await reaches(id, 'sent');

    expect(server.arrived).toHaveLength(1);
    const [mail] = server.arrived;
    expect(mail?.from).toBe('netz@absender.example');
    expect(mail?.to).toEqual(['anna.beispiel@empfang.example']);
    expect(mail?.content).toMatch(/^From: Musterregion <netz@absender\.example>\r$/m);
    expect(mail?.content).toContain(`Message-ID: <${id}@absender.example>`);
    expect(mail?.content).toContain('Auto-Submitted: auto-generated');
    expect(mail?.content).toContain('X-Auto-Response-Suppress: OOF, AutoReply');
    expect(mail?.content).not.toMatch(/^(Bcc|Cc):/im);

    const row = await rowOf(id);
    expect(row).toMatchObject({ state: 'sent', attempts: 1, due_at: null, title: 'Einladung, Gruß' });
    expect(row.reply).toMatch(/^250/);
    expect(JSON.stringify(row)).not.toContain('geheimnis');
  });

  it('queues a mail of the same key once, also side by side', async () => {
    const mail = newMail();
    const [first, second] = await Promise.all([queue([mail]), queue([mail])]);
    expect([...first, ...second]).toHaveLength(1);
    await reaches([...first, ...second][0]!, 'sent');
    expect(server.arrived).toHaveLength(1);
  });

  it('queues nothing where the transaction fails', async () => {
    await expect(
      app.get(Database).write(Caller.system(region), async (tx) => {
        await app.get(Messages).queue(tx, [newMail()]);
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    const mark = await queueOne();
    await reaches(mark, 'sent');
    expect(server.arrived).toHaveLength(1);
  });

  it('sends each of many mails once, however often and by however many workers it is woken', async () => {
    const other = await startMailApp(app.database);
    try {
      const addresses = Array.from({ length: 170 }, (_each, index) => `person-${index}@empfang.example`);
      await app.get(Database).write(Caller.system(region), async (tx) => {
        const recipients = addresses.map((address) => newMail({ recipient: { address, name: null, language: 'de' } }));
        await app.get(Messages).queue(tx, recipients);
        await app.get(Outbox).add(tx, SEND, SEND, SEND, SEND);
      });
      await until(() => server.arrived.length >= addresses.length);
      await until(async () => (await waiting()) === 0);
      expect(server.arrived.map((mail) => mail.to[0]).sort()).toEqual([...addresses].sort());
    } finally {
      await other.close();
    }
  });

  const waiting = (): Promise<number> =>
    asOwner(app.database, async (client) => {
      const { rows } = await client.query<{ count: number }>(
        "SELECT count(*)::int AS count FROM message WHERE region_id = $1 AND state <> 'sent'",
        [region],
      );
      return rows[0]!.count;
    });

  it('shows the words of a server that refuses the recipient for good, and tries no more', async () => {
    server.atRecipient = () => ({ code: 550, text: 'No such person here' });
    const id = await queueOne();
    await reaches(id, 'failed');
    expect(await rowOf(id)).toMatchObject({ attempts: 1, due_at: null, reply: expect.stringContaining('No such person here') });
    expect(server.arrived).toHaveLength(0);
  });

  it('goes on over the same connection after a refusal', async () => {
    server.atRecipient = (address) => (address.startsWith('weg') ? { code: 550, text: 'Gone' } : 'take');
    const before = server.connections;
    const ids: string[] = [];
    for (const name of ['da', 'weg', 'hier']) {
      const id = await queueOne({ recipient: { address: `${name}@empfang.example`, name: null, language: 'de' } });
      await until(async () => ['sent', 'failed'].includes((await rowOf(id)).state));
      ids.push(id);
    }
    expect(await Promise.all(ids.map(async (id) => (await rowOf(id)).state))).toEqual(['sent', 'failed', 'sent']);
    expect(server.connections - before).toBeLessThanOrEqual(1);
  });

  it.each([
    ['at the recipient', () => (server.atRecipient = () => ({ code: 450, text: 'Greylisted, come back' }))],
    ['at the content', () => (server.atContent = () => ({ code: 451, text: 'Greylisted, come back' }))],
  ])('tries again later what is refused for now %s', async (_where, refuse) => {
    refuse();
    const id = await queueOne();
    await reaches(id, 'deferred');
    const row = await rowOf(id);
    expect(row).toMatchObject({ attempts: 1, reply: expect.stringContaining('Greylisted') });
    expect(row.due_at).not.toBeNull();

    server.atRecipient = () => 'take';
    server.atContent = () => 'take';
    await turnComes(id);
    await reaches(id, 'sent');
    expect(server.arrived).toHaveLength(1);
  });

  it('gives up after the last of its attempts', async () => {
    server.atRecipient = () => ({ code: 450, text: 'Still not' });
    const id = await queueOne();
    await reaches(id, 'deferred');
    await change('attempts = 10', id);
    await turnComes(id);
    await reaches(id, 'failed');
    expect((await rowOf(id)).due_at).toBeNull();
  });

  it('tries again what broke off before the content', async () => {
    server.atRecipient = () => 'break';
    const id = await queueOne();
    await reaches(id, 'deferred');
    server.atRecipient = () => 'take';
    await turnComes(id);
    await reaches(id, 'sent');
    expect(server.arrived).toHaveLength(1);
  });

  it('calls unknown what broke off with the content, and repeats it once, byte for byte', async () => {
    server.atContent = () => 'break_after';
    const id = await queueOne();
    await reaches(id, 'unknown');
    expect((await rowOf(id)).due_at).not.toBeNull();

    await turnComes(id);
    await until(async () => (await rowOf(id)).attempts === 2);
    expect(await rowOf(id)).toMatchObject({ state: 'unknown', due_at: null });
    expect(server.arrived).toHaveLength(2);
    expect(server.arrived[1]?.content).toBe(server.arrived[0]?.content);
  });

  it('is sent when the repetition arrives', async () => {
    server.atContent = () => 'break_after';
    const id = await queueOne();
    await reaches(id, 'unknown');
    server.atContent = () => 'take';
    await turnComes(id);
    await reaches(id, 'sent');
    expect(await rowOf(id)).toMatchObject({ attempts: 2, due_at: null });
  });

  it('does not repeat what would read differently by now', async () => {
    server.atContent = () => 'break_after';
    const id = await queueOne();
    await reaches(id, 'unknown');
    compose = (message) => ({ ...letter(message), heading: 'Eine andere Einladung' });
    await turnComes(id);
    await until(async () => (await rowOf(id)).reason === 'content_changed');
    expect(await rowOf(id)).toMatchObject({ state: 'unknown', due_at: null });
    expect(server.arrived).toHaveLength(1);
  });

  it('sends what a worker claimed and never began, after its death', async () => {
    const claimed = await claimAndDie();
    await change("claimed_at = now() - interval '2 minutes'", claimed);
    await app.get(MessageSweep).sweep();
    await reaches(claimed, 'sent');
    expect(server.arrived).toHaveLength(1);
  });

  it('does not know of what a worker began and never ended, and repeats it once', async () => {
    const claimed = await claimAndDie();
    await change("claimed_at = now() - interval '1 hour', data_begun_at = now() - interval '1 hour'", claimed);
    await app.get(MessageSweep).sweep();
    expect(await rowOf(claimed)).toMatchObject({ state: 'unknown', attempts: 1 });
    await turnComes(claimed);
    await reaches(claimed, 'sent');
    expect(server.arrived).toHaveLength(1);
  });

  it('hands over nothing when its claim was taken back meanwhile', async () => {
    const { consignment, id } = await claim();
    await change("claim_id = NULL, state = 'queued', due_at = NULL", id);
    await app.get(MessageSender).send(consignment);
    expect(server.arrived).toHaveLength(0);
    expect((await rowOf(id)).state).toBe('queued');
  });

  /** A claim in the hands of the test, as of a worker in the middle of its work. */
  const claim = async (): Promise<{ id: string; consignment: Awaited<ReturnType<MessageSender['take']>> }> => {
    const quiet = await makeRegion(app.database, 'Stille Region');
    const caller = Caller.system(quiet);
    return app.get(Database).write(caller, async (tx) => {
      const [id = ''] = await app.get(Messages).queue(tx, [newMail()]);
      return { id, consignment: await app.get(MessageSender).take(tx) };
    });
  };

  const claimAndDie = async (): Promise<string> => (await claim()).id;

  it.each<[NotSent['notSent'], NotSent]>([
    ['superseded', { notSent: 'superseded', reason: 'no_longer_valid' }],
    ['suppressed', { notSent: 'suppressed', reason: 'no_longer_valid' }],
  ])('does not send what is %s when its turn comes', async (state, decision) => {
    compose = () => decision;
    const id = await queueOne();
    await reaches(id, state);
    expect(await rowOf(id)).toMatchObject({ reason: decision.reason, attempts: 0, due_at: null });
    expect(server.arrived).toHaveLength(0);
  });

  it.each([
    ['ada@firma.test', 'recipient_not_allowed'],
    ['ada@firma.example.test', 'recipient_not_allowed'],
    ['ada@firma.example\r\nRCPT TO:<b@c.example>', 'address_invalid'],
    ['"ada"', 'address_invalid'],
  ])('writes to nobody outside the allowed addresses: %j', async (address, reason) => {
    const id = await queueOne({ recipient: { address, name: null, language: 'de' } });
    await reaches(id, 'suppressed');
    expect((await rowOf(id)).reason).toBe(reason);
    expect(server.arrived).toHaveLength(0);
  });

  it('is not held up by a mail that cannot be written', async () => {
    compose = (message) => {
      if (message.recipient.address.startsWith('kaputt')) throw new Error('broken template');
      return letter(message);
    };
    const recipient = (name: string): NewMessage =>
      newMail({ recipient: { address: `${name}@empfang.example`, name: null, language: 'de' } });
    const [broken = '', good = ''] = await queue([recipient('kaputt'), recipient('gut')]);
    await reaches(good, 'sent');
    await reaches(broken, 'deferred');
    expect((await rowOf(broken)).reason).toBe('composing_failed');
  });

  it('keeps mails of logins outside of every region, on the paper of the region they name', async () => {
    await queue([newMail({ letterheadRegionId: region })], Caller.system(null));
    await until(() => server.arrived.length === 1);
    expect(server.arrived[0]?.content).toMatch(/^From: Musterregion </m);
    expect(await waiting()).toBe(0);
  });

  it('survives the loss of the queue', async () => {
    const id = await app.get(Database).write(Caller.system(region), async (tx) => {
      const [queued = ''] = await app.get(Messages).queue(tx, [newMail()]);
      return queued;
    });
    await app.emptyQueues();
    await reaches(id, 'sent');
    expect(server.arrived).toHaveLength(1);
  });
});

describe('mails without a mail server', () => {
  it('wait in the ledger', async () => {
    const app = await startJobApp({ features: MODULES });
    try {
      const region = await makeRegion(app.database);
      const caller = Caller.system(region);
      await app
        .get(Database)
        .write(caller, (tx) =>
          app
            .get(Messages)
            .queue(tx, [
              { kind: 'messages.trial', dedupeKey: 'x', recipient: { address: 'a@b.example', name: null, language: 'de' } },
            ]),
        );
      const left = (table: string): Promise<number> =>
        asOwner(app.database, async (client) => (await client.query(`SELECT FROM ${table}`)).rowCount ?? 0);
      await until(async () => (await left('outbox')) === 0);
      const { rows } = await asOwner(app.database, (client) => client.query<Row>('SELECT * FROM message'));
      expect(rows).toMatchObject([{ state: 'queued', attempts: 0 }]);
    } finally {
      await app.close();
    }
  });
});
