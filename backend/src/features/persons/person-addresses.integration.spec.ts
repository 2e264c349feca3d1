import type { Message, MessageKindName, Person, TimelinePage } from '@knotenpunkt/shared';
import { v7 as uuidv7 } from 'uuid';
import { startTestApp, type Client, type TestApp } from '../../../test/support/app.js';
import { until } from '../../../test/support/job-app.js';
import { startMailServer, type TestMailServer } from '../../../test/support/mail-server.js';
import { makeCaller, makeRegion } from '../../../test/support/regions.js';
import type { Caller } from '../../platform/access/index.js';
import { Database } from '../../platform/database/index.js';
import type { Letter } from '../../platform/mail/index.js';
import { MessageKinds, Messages } from '../messages/index.js';

const KIND = 'tests.letter' as MessageKindName;
const WHY = { language: 'de', purpose: 'Zusammenarbeit im Netzwerk', legalBasis: 'public_task' };
const LETTER: Letter = {
  subject: 'Einladung',
  heading: 'Einladung',
  greeting: 'Guten Tag,',
  body: [],
  closing: ['Mit freundlichen Grüßen'],
  reason: 'Sie erhalten diese E-Mail zur Probe.',
};

describe('addresses the mail server refuses', () => {
  let server: TestMailServer;
  let test: TestApp;
  let caller: Caller;
  let coordinator: Client;
  let foreigner: Caller;

  beforeAll(async () => {
    server = await startMailServer();
    test = await startTestApp({
      settings: { role: 'all', smtpUrl: server.url, mailFrom: 'Netz <netz@absender.example>', mailAllow: ['*'] },
    });
    test.get(MessageKinds).register({ kind: KIND, compose: () => Promise.resolve(LETTER) });
    caller = await makeCaller(test.database, await makeRegion(test.database));
    foreigner = await makeCaller(test.database, await makeRegion(test.database, 'Andere Region'));
    coordinator = test.as(caller);
  });

  afterAll(async () => {
    await test?.close();
    await server?.stop();
  });

  beforeEach(() => {
    server.atRecipient = () => 'take';
  });

  const create = async (email: string, client = coordinator): Promise<Person> =>
    (await client.request<Person>('POST', '/api/persons', { ...WHY, lastName: 'Muster', email })).body;
  const read = async (id: string, client = coordinator): Promise<Person> =>
    (await client.request<Person>('GET', `/api/persons/${id}`)).body;
  const history = async (id: string): Promise<string[]> =>
    (await coordinator.request<TimelinePage>('GET', `/api/persons/${id}/timeline`)).body.entries.map(({ kind }) => kind);
  const state = async (id: string): Promise<string> =>
    (await coordinator.request<Message>('GET', `/api/messages/${id}`)).body.state;

  /** Sends a mail, and waits until its fate is known. */
  const send = async (address: string): Promise<string> => {
    const mail = { kind: KIND, dedupeKey: uuidv7(), recipient: { address, name: null, language: 'de' as const } };
    const [id = ''] = await test.get(Database).write(caller, (tx) => test.get(Messages).queue(tx, [mail]));
    await settled(id);
    return id;
  };
  const settled = (id: string): Promise<void> => until(async () => ['sent', 'failed'].includes(await state(id)));

  it('are noted with its words at everybody written to there, and cleared when a mail arrives after all', async () => {
    server.atRecipient = () => ({ code: 550, text: '5.1.1 No such person here' });
    const person = await create('Weg@Firma.example');
    const namesake = await create('weg@firma.example');
    const elsewhere = await create('weg@firma.example', test.as(foreigner));
    const mail = await send('weg@firma.EXAMPLE');
    for (const { id } of [person, namesake]) {
      expect(await read(id)).toMatchObject({ unreachableReply: '550 5.1.1 No such person here', version: 1 });
      expect(await history(id)).toEqual(['persons.unreachable', 'persons.created']);
    }
    expect(await read(elsewhere.id, test.as(foreigner))).toMatchObject({ unreachableSince: null });

    await send('weg@firma.example');
    expect(await history(person.id)).toEqual(['persons.unreachable', 'persons.created']);

    server.atRecipient = () => 'take';
    await coordinator.request('POST', `/api/messages/${mail}/resend`);
    await settled(mail);
    expect(await read(person.id)).toMatchObject({ unreachableSince: null, unreachableReply: null });
    expect(await history(person.id)).toEqual(['persons.reachable', 'persons.unreachable', 'persons.created']);
  });

  it('are left behind by a new address', async () => {
    server.atRecipient = () => ({ code: 550, text: '5.1.1 No such person here' });
    const person = await create('alt@firma.example');
    await send('alt@firma.example');
    const { body } = await coordinator.request<Person>('PUT', `/api/persons/${person.id}`, {
      ...person,
      email: 'neu@firma.example',
    });
    expect(body).toMatchObject({ writesTo: 'neu@firma.example', unreachableSince: null });
  });

  it('are not dead where only a rule of the server stands against the mail', async () => {
    server.atRecipient = () => ({ code: 550, text: '5.7.1 Not from you' });
    const person = await create('streng@firma.example');
    expect(await state(await send('streng@firma.example'))).toBe('failed');
    expect(await read(person.id)).toMatchObject({ unreachableSince: null });
    expect(await history(person.id)).toEqual(['persons.created']);
  });
});
