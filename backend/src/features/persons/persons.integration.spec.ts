import {
  unknownDate,
  type Organisation,
  type Person,
  type Position,
  type Problem,
  type SearchHit,
  type TimelinePage,
} from '@knotenpunkt/shared';
import { startTestApp, type Client, type TestApp } from '../../../test/support/app.js';
import { asOwner, makeCaller, makeRegion } from '../../../test/support/regions.js';
import type { Caller } from '../../platform/access/index.js';
import { Database } from '../../platform/database/index.js';
import { PersonContacts, type Contact } from './contact.repository.js';

const WHY = { language: 'de', purpose: 'Zusammenarbeit im Netzwerk', legalBasis: 'public_task' };

describe('persons', () => {
  let test: TestApp;
  let region: string;
  let caller: Caller;
  let coordinator: Client;
  let reader: Client;
  let foreigner: Client;
  let office: Organisation;
  let college: Organisation;

  beforeAll(async () => {
    test = await startTestApp();
    region = await makeRegion(test.database);
    caller = await makeCaller(test.database, region);
    coordinator = test.as(caller);
    reader = test.as(await makeCaller(test.database, region, 'reader'));
    foreigner = test.as(await makeCaller(test.database, await makeRegion(test.database, 'Andere Region')));
    office = await post<Organisation>('organisations', { name: 'Bildungsbüro Musterstadt', kind: 'education_office' });
    college = await post<Organisation>('organisations', { name: 'Berufskolleg Musterau', kind: 'vocational_college' });
  });

  afterAll(() => test.close());

  const post = async <T>(resource: string, input: object): Promise<T> => {
    const { status, body } = await coordinator.request<T>('POST', `/api/${resource}`, input);
    expect([status, body]).toEqual([201, expect.anything()]);
    return body;
  };
  const create = (input: object): Promise<Person> => post('persons', { ...WHY, ...input });
  const read = async (id: string): Promise<Person> => (await coordinator.request<Person>('GET', `/api/persons/${id}`)).body;
  const names = async (filter: object): Promise<string[]> => {
    const query = `filter=${encodeURIComponent(JSON.stringify(filter))}`;
    return (await coordinator.request<Person[]>('GET', `/api/persons?${query}`)).body.map(({ name }) => name);
  };
  const contact = (id: string): Promise<Contact | undefined> =>
    test.get(Database).write(caller, async (tx) => (await test.get(PersonContacts).of(tx, [id])).get(id));
  const refuse = (address: string, reply: string): Promise<unknown> =>
    asOwner(test.database, (client) =>
      client.query('INSERT INTO unreachable_address (region_id, address, reply) VALUES ($1, $2, $3)', [region, address, reply]),
    );

  it('are created with what they are at an organisation, and written to there', async () => {
    const position = { organisationId: office.id, function: 'Leitung', email: 'leitung@bildungsbuero.example' };
    const person = await create({ firstName: ' Änne ', lastName: 'Muster', position });
    expect(person).toMatchObject({ name: 'Änne Muster', writesTo: 'leitung@bildungsbuero.example', unreachableSince: null });
    expect(person.positions).toMatchObject([
      { function: 'Leitung', main: true, person: { name: 'Änne Muster' }, organisation: { name: 'Bildungsbüro Musterstadt' } },
    ]);
    expect((await read(person.id)).positions).toEqual(person.positions);
  });

  it('are not kept without purpose and legal basis', async () => {
    const { body } = await coordinator.request<Problem>('POST', '/api/persons', {
      lastName: 'Muster',
      language: 'de',
      purpose: ' ',
    });
    expect(body.fields?.map(({ path }) => path).sort()).toEqual(['legalBasis', 'purpose']);
  });

  it('are sorted by last name and found by either name, with their organisation', async () => {
    await create({ firstName: 'Zoe', lastName: 'Ähren', tags: ['Sortierung'], position: { organisationId: college.id } });
    await create({ firstName: 'Anton', lastName: 'Zander', tags: ['Sortierung'] });
    await create({ lastName: 'Bauer', tags: ['Sortierung'] });
    expect(await names({ where: { field: 'tags', op: 'has', value: 'Sortierung' } })).toEqual([
      'Zoe Ähren',
      'Bauer',
      'Anton Zander',
    ]);
    expect(await names({ q: 'aehren zoe' })).toEqual(['Zoe Ähren']);
    const { body } = await reader.request<SearchHit[]>('GET', '/api/search?q=%C3%84hren');
    expect(body).toMatchObject([{ resource: 'persons', name: 'Zoe Ähren', detail: 'Berufskolleg Musterau' }]);
  });

  it('are filtered by the organisation they stand for and by whether they can be written to', async () => {
    const stand = { organisationId: college.id, email: 'Stand@Kolleg.example' };
    await create({ lastName: 'Standfest', tags: ['Filter'], position: stand });
    await create({ lastName: 'Still', tags: ['Filter'], doNotWrite: true });
    const tagged = { field: 'tags', op: 'has', value: 'Filter' };
    expect(await names({ where: tagged, organisationId: college.id })).toEqual(['Standfest']);
    expect(await names({ where: tagged, doNotWrite: true })).toEqual(['Still']);
    expect(await names({ and: [tagged, { field: 'unreachableSince', op: 'empty', value: false }] })).toEqual([]);
    await refuse('stand@kolleg.example', '550 unknown');
    expect(await names({ and: [tagged, { field: 'unreachableSince', op: 'empty', value: false }] })).toEqual(['Standfest']);
  });

  it('have one open main position at most: another one takes its place in one step', async () => {
    const person = await create({ lastName: 'Wechsel', position: { organisationId: office.id } });
    const second = await post<Position>('positions', { personId: person.id, organisationId: college.id, function: 'Lehrkraft' });
    expect(second.main).toBe(false);
    await coordinator.request('PUT', `/api/positions/${second.id}`, { ...second, main: true });
    const { positions } = await read(person.id);
    expect(positions.map(({ organisationId, main }) => [organisationId, main])).toEqual([
      [college.id, true],
      [office.id, false],
    ]);
  });

  it('do not end a position before it began', async () => {
    const person = await create({ lastName: 'Verdreht' });
    const day = (at: string) => ({ precision: 'day', from: at, until: at, wording: null });
    const period = { since: day('2024-05-02'), until: day('2024-05-01') };
    const position = { personId: person.id, organisationId: office.id, ...period };
    const { status, body } = await coordinator.request<Problem>('POST', '/api/positions', position);
    expect([status, body.fields?.[0]?.path]).toEqual([400, 'until']);
  });

  it('keep positions that have ended, but are not written to there', async () => {
    const person = await create({ lastName: 'Abschied', position: { organisationId: office.id, email: 'alt@buero.example' } });
    const [position] = person.positions;
    const ended = await coordinator.request<Position>('PUT', `/api/positions/${position?.id}`, {
      ...position,
      until: unknownDate(),
    });
    expect(ended.body).toMatchObject({ main: true, until: { precision: 'unknown' } });
    expect(await read(person.id)).toMatchObject({ positions: [], writesTo: null });
    const filter = encodeURIComponent(JSON.stringify({ organisationId: office.id, personId: person.id }));
    const { body } = await reader.request<Position[]>('GET', `/api/positions?filter=${filter}`);
    expect(body.map(({ id }) => id)).toEqual([position?.id]);
  });

  it('tell their positions in their own history and in the organisation’s, also of one removed by mistake', async () => {
    const person = await create({ lastName: 'Verlauf' });
    const organisation = await post<Organisation>('organisations', { name: 'Verlaufsstelle', kind: 'other' });
    const position = await post<Position>('positions', { personId: person.id, organisationId: organisation.id });
    expect((await coordinator.request('DELETE', `/api/positions/${position.id}`)).status).toBe(204);
    for (const address of [`persons/${person.id}`, `organisations/${organisation.id}`]) {
      const { body } = await coordinator.request<TimelinePage>('GET', `/api/${address}/timeline`);
      expect(body.entries.slice(0, 2).map(({ kind, subjects }) => [kind, subjects[0]?.name, subjects[1]?.name])).toEqual([
        ['positions.removed', 'Verlauf', 'Verlaufsstelle'],
        ['positions.created', 'Verlauf', 'Verlaufsstelle'],
      ]);
    }
  });

  it('keep their person: a position moves to nobody else', async () => {
    const person = await create({ lastName: 'Bleibt', position: { organisationId: office.id } });
    const other = await create({ lastName: 'Andere' });
    const [position] = person.positions;
    const moved = await coordinator.request<Problem>('PUT', `/api/positions/${position?.id}`, {
      ...position,
      personId: other.id,
    });
    expect(moved.body.fields).toEqual([{ path: 'personId', code: 'unchangeable' }]);
  });

  it('have an office that gets copies, a way to be reached best, and were told why their data is kept', async () => {
    const position = { organisationId: office.id, email: 'vorzimmer@buero.example' };
    const assistant = await create({ lastName: 'Vorzimmer', position });
    const told = { channel: 'phone', informedOn: '2025-03-12', informedBy: 'Informationsblatt 2025' };
    const { id, ...person } = await create({ lastName: 'Leitung', assistantId: assistant.id, ...told });
    expect(person).toMatchObject({
      ...told,
      assistant: { id: assistant.id, name: 'Vorzimmer', writesTo: 'vorzimmer@buero.example' },
    });
    expect(await names({ where: { field: 'informedOn', op: 'empty', value: false } })).toEqual(['Leitung']);
    const put = (changed: object) => coordinator.request<Problem>('PUT', `/api/persons/${id}`, { ...person, ...changed });
    expect((await put({ assistantId: id })).body.fields).toEqual([{ path: 'assistantId', code: 'invalid' }]);
    expect((await put({ informedOn: '2025-02-30' })).body.fields?.[0]?.path).toBe('informedOn');
    expect((await put({ channel: 'pigeon' })).body.fields?.[0]?.path).toBe('channel');
  });

  it('say where and whether they are written to', async () => {
    const position = { organisationId: office.id, email: 'amt@buero.example' };
    const { id, ...person } = await create({ firstName: 'Kim', lastName: 'Kontakt', email: 'Kim@privat.example', position });
    const organisation = { id: office.id, name: office.name, kind: office.kind };
    const known = {
      personId: id,
      name: 'Kim Kontakt',
      addressLine: null,
      language: 'de',
      doNotWrite: false,
      archived: false,
      organisation,
      office: null,
    };
    expect(await contact(id)).toEqual({ ...known, address: 'Kim@privat.example', unreachable: false });

    await refuse('kim@privat.example', '550 5.1.1 User unknown');
    expect(await contact(id)).toMatchObject({ unreachable: true });
    expect(await read(id)).toMatchObject({ unreachableSince: expect.any(String), unreachableReply: '550 5.1.1 User unknown' });

    const changed = { ...person, email: null, doNotWrite: true };
    await coordinator.request('PUT', `/api/persons/${id}`, changed);
    await coordinator.request('DELETE', `/api/persons/${id}`);
    expect(await contact(id)).toEqual({
      ...known,
      address: 'amt@buero.example',
      unreachable: false,
      doNotWrite: true,
      archived: true,
    });
  });

  it('are written by the coordination only, and stay in their region', async () => {
    const { id } = await create({ lastName: 'Nurhier' });
    expect((await reader.request('POST', '/api/persons', { ...WHY, lastName: 'x' })).status).toBe(403);
    expect((await reader.request('POST', '/api/positions', { personId: id, organisationId: office.id })).status).toBe(403);
    expect((await foreigner.request('GET', `/api/persons/${id}`)).status).toBe(404);
    const position = await foreigner.request<Problem>('POST', '/api/positions', { personId: id, organisationId: office.id });
    expect([position.status, position.body.code]).toEqual([409, 'unknown_reference']);
  });
});
