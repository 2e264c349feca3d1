import type { Need, Today } from '@knotenpunkt/shared';
import { v7 as uuidv7 } from 'uuid';
import { startTestApp, type Client, type TestApp } from '../../../test/support/app.js';
import { makeUser } from '../../../test/support/login.js';
import { asOwner, makeCaller, makeRegion } from '../../../test/support/regions.js';
import { Caller } from '../../platform/access/index.js';
import { Clock } from '../../platform/clock/index.js';

const NOW = new Date('2025-03-12T09:00:00Z');
const WHY = { language: 'de', purpose: 'Zusammenarbeit', legalBasis: 'public_task' };

type Row = Record<string, unknown>;

describe('what needs somebody', () => {
  let test: TestApp;
  let region: string;
  let coordinator: Client;
  let lead: Client;
  let reader: Client;
  let foreigner: Client;
  const ids = { lead: '', member: '', led: '', other: '' };

  beforeAll(async () => {
    test = await startTestApp({ override: (module) => module.overrideProvider(Clock).useValue({ now: () => NOW }) });
    region = await makeRegion(test.database);
    coordinator = test.as(await makeCaller(test.database, region));
    reader = test.as(await makeCaller(test.database, region, 'reader'));
    foreigner = test.as(await makeCaller(test.database, await makeRegion(test.database, 'Andere Region')));
    ids.lead = await post('persons', { ...WHY, lastName: 'Leitung', email: 'leitung@amt.example' });
    ids.member = await post('persons', { ...WHY, firstName: 'Mia', lastName: 'Mitglied', email: 'Mia@amt.example' });
    ids.led = await post('groups', { name: 'AG Beratung', kind: 'working_group', state: 'active' });
    ids.other = await post('groups', { name: 'Beirat', kind: 'advisory_board', state: 'active' });
    await post('seats', { groupId: ids.led, personId: ids.lead, role: 'lead' });
    const { identity } = await makeCaller(test.database, region, 'group_lead');
    lead = test.as(new Caller({ ...identity, personId: ids.lead }));
  });

  afterAll(() => test.close());

  const post = async (resource: string, input: object): Promise<string> => {
    const { status, body } = await coordinator.request<{ id: string }>('POST', `/api/${resource}`, input);
    expect([resource, status]).toEqual([resource, 201]);
    return body.id;
  };
  const insert = async (table: string, row: Row): Promise<string> => {
    const values: Row = { id: uuidv7(), region_id: region, ...row };
    const columns = Object.keys(values);
    const places = columns.map((_, index) => `$${index + 1}`);
    await asOwner(test.database, (client) =>
      client.query(`INSERT INTO ${table} (${columns.join()}) VALUES (${places.join()})`, Object.values(values)),
    );
    return String(values.id);
  };
  const meeting = (groupId: string, title: string, day: string): Promise<string> =>
    insert('meeting', {
      title,
      kind: 'group_meeting',
      state: 'invited',
      group_id: groupId,
      day,
      starts: `${day}T10:00`,
      ends: `${day}T12:00`,
      starts_at: `${day}T09:00:00Z`,
      ends_at: `${day}T11:00:00Z`,
    });
  const invite = (meetingId: string, row: Row): Promise<string> => insert('invitation', { meeting_id: meetingId, ...row });
  const needs = async (client: Client): Promise<Need[]> => (await client.request<Today>('GET', '/api/today')).body.needs;
  const told = async (client: Client): Promise<[string, string][]> =>
    (await needs(client)).map(({ kind, subject }) => [kind, subject.name]);

  it('is late tasks first, then what is new; group leads see what is theirs', async () => {
    await post('action-items', { text: 'Liste ergänzen', dueOn: '2025-03-07', groupId: ids.led, ownerId: ids.member });
    await post('action-items', { text: 'Raum anfragen', dueOn: '2025-03-01', groupId: ids.other });
    await post('action-items', { text: 'Erst heute fällig', dueOn: '2025-03-12', groupId: ids.led });
    const coming = await meeting(ids.led, '4. Sitzung', '2025-03-20');
    await invite(coming, {
      person_id: ids.member,
      answer: 'no',
      answered_at: '2025-03-11T08:00:00Z',
      answered_via: 'link',
      comment: 'Urlaub',
    });
    await invite(coming, { person_id: ids.lead, answer: 'yes', answered_at: '2025-03-10T22:00:00Z', answered_via: 'link' });
    const past = await meeting(ids.other, 'Beiratssitzung', '2025-03-10');
    await insert('decision', { meeting_id: past, text: 'Wir tagen öfter.' });
    await meeting(ids.led, '3. Sitzung', '2025-02-13');

    expect(await told(coordinator)).toEqual([
      ['task_overdue', 'Raum anfragen'],
      ['task_overdue', 'Liste ergänzen'],
      ['answers', '4. Sitzung'],
      ['minutes_ready', 'Beiratssitzung'],
      ['minutes_missing', '3. Sitzung'],
    ]);
    expect(await told(lead)).toEqual([
      ['task_overdue', 'Liste ergänzen'],
      ['answers', '4. Sitzung'],
      ['minutes_missing', '3. Sitzung'],
    ]);
    const [, task, answers] = await needs(coordinator);
    expect(task).toMatchObject({ since: '2025-03-07', beside: { name: 'Mia Mitglied' }, values: { group: 'AG Beratung' } });
    expect(answers?.values).toEqual({ count: 1, yes: 0, maybe: 0, no: 1, deputy: 0, comment: 'Urlaub' });
    expect(await needs(reader)).toEqual([]);
    expect(await needs(foreigner)).toEqual([]);
  });

  it('is one’s own where one is the contact or leads the group, else a colleague’s', async () => {
    const user = await makeUser(test, { regions: { [region]: 'coordinator' } });
    const identity = { userId: user.id, regionId: region, roles: ['coordinator'], requestId: null } as const;
    const contact = test.as(new Caller(identity));
    const leading = test.as(new Caller({ ...identity, personId: ids.lead }));
    const own = await meeting(ids.other, 'Eigene Sitzung', '2025-03-05');
    await asOwner(test.database, (client) =>
      client.query('UPDATE meeting SET contact_user_id = $1 WHERE id = $2', [user.id, own]),
    );
    await post('action-items', { text: 'Raum buchen', dueOn: '2025-03-09', meetingId: own, groupId: ids.other });
    await post('action-items', { text: 'Niemandem gegeben', dueOn: '2025-03-08' });
    const ownOf = async (client: Client) => (await needs(client)).filter((need) => need.own).map(({ subject }) => subject.name);
    expect(await ownOf(coordinator)).toEqual(['Niemandem gegeben']);
    expect(await ownOf(contact)).toEqual(['Niemandem gegeben', 'Raum buchen', 'Eigene Sitzung']);
    expect((await ownOf(leading)).slice(0, 3)).toEqual(['Liste ergänzen', 'Niemandem gegeben', 'Raum buchen']);
    expect((await ownOf(leading)).slice(3)).toEqual(['4. Sitzung', 'Eigene Sitzung', '3. Sitzung']);
    expect((await needs(contact)).map(({ subject }) => subject.name)).toEqual(
      (await needs(coordinator)).map(({ subject }) => subject.name),
    );
    expect(await ownOf(lead)).toEqual((await needs(lead)).map(({ subject }) => subject.name));
  });

  it('is told of one’s own, however much waits for others', async () => {
    for (let place = 10; place < 26; place += 1) {
      await post('action-items', { text: `Fremd ${place}`, dueOn: `2025-02-${place}`, groupId: ids.other });
    }
    await post('action-items', { text: 'Meine', dueOn: '2025-03-11', groupId: ids.other, ownerId: ids.lead });
    const { identity } = await makeCaller(test.database, region);
    const mine = await needs(test.as(new Caller({ ...identity, personId: ids.lead })));
    expect(mine.filter((need) => need.own && need.kind === 'task_overdue').map(({ subject }) => subject.name)).toEqual([
      'Liste ergänzen',
      'Niemandem gegeben',
      'Meine',
    ]);
  });

  it('is somebody on the list of a meeting to come whose address is dead, until it is changed', async () => {
    const asked = (client: Client) => needs(client).then((all) => all.filter(({ kind }) => kind === 'unreachable'));
    await asOwner(test.database, (client) =>
      client.query('INSERT INTO unreachable_address (region_id, address, reply) VALUES ($1, $2, $3)', [
        region,
        'mia@amt.example',
        '550 weg',
      ]),
    );
    const [need] = await asked(lead);
    expect(need).toMatchObject({
      subject: { type: 'persons', id: ids.member, name: 'Mia Mitglied' },
      beside: { type: 'meetings', name: '4. Sitzung' },
      values: { address: 'Mia@amt.example', reply: '550 weg' },
    });
    const { body } = await coordinator.request<Row>('GET', `/api/persons/${ids.member}`);
    await coordinator.request('PUT', `/api/persons/${ids.member}`, { ...body, email: 'mia.neu@amt.example' });
    expect(await asked(coordinator)).toEqual([]);
  });
});
