import type {
  Audience,
  DataExport,
  ExportChoices,
  ExportInput,
  Group,
  Network,
  Organisation,
  Person,
  Problem,
} from '@knotenpunkt/shared';
import { startTestApp, type Client, type TestApp } from '../../../test/support/app.js';
import { makeCaller, makeRegion } from '../../../test/support/regions.js';
import { Timeline } from '../../platform/events/index.js';
import type { Caller } from '../../platform/access/index.js';

const WHY = { language: 'de', purpose: 'Zusammenarbeit', legalBasis: 'public_task' };

describe('exports', () => {
  let test: TestApp;
  let caller: Caller;
  let coordinator: Client;
  let reader: Client;
  let foreigner: Client;
  let kolleg: Organisation;
  let network: Network;

  beforeAll(async () => {
    test = await startTestApp();
    const region = await makeRegion(test.database);
    caller = await makeCaller(test.database, region);
    coordinator = test.as(caller);
    reader = test.as(await makeCaller(test.database, region, 'reader'));
    foreigner = test.as(await makeCaller(test.database, await makeRegion(test.database, 'Andere Region')));
    const field = { resource: 'organisations', key: 'places', label: { de: 'Plätze', en: 'Places' }, type: 'number' };
    await make('custom-fields', field);
    kolleg = await make<Organisation>('organisations', {
      name: 'Kolleg Ä',
      kind: 'vocational_college',
      tags: ['T1', 'SGB II, III'],
      emails: [{ address: 'info@kolleg.example', label: 'Zentrale' }],
      note: 'vertraulich',
    });
    await make('organisations', {
      name: '=Formel',
      kind: 'company',
      parentId: kolleg.id,
      custom: { places: -2.5 },
      tags: ['T1'],
    });
    network = await make<Network>('networks', { name: 'Netz' });
    await make('memberships', { networkId: network.id, organisationId: kolleg.id, role: 'founding_member' });
    const group = await make<Group>('groups', { name: 'Beirat', kind: 'advisory_board', state: 'active' });
    await make('seats', { groupId: group.id, organisationId: kolleg.id, role: 'member' });
    const position = { organisationId: kolleg.id, function: 'Leitung', email: 'leitung@kolleg.example', department: 'Büro' };
    await make<Person>('persons', { ...WHY, firstName: 'Änne', lastName: 'Öztürk', title: 'Dr.', note: 'vertraulich', position });
  });

  afterAll(() => test.close());

  const make = async <Made>(resource: string, input: object): Promise<Made> => {
    const { status, body } = await coordinator.request<Made>('POST', `/api/${resource}`, input);
    expect([resource, status]).toEqual([resource, 201]);
    return body;
  };
  const order = (input: Partial<ExportInput>, client = coordinator, language = 'de') =>
    client.request<string>(
      'POST',
      '/api/exports',
      { resource: 'organisations', format: 'csv', purpose: 'Einladung', ...input },
      { 'accept-language': language },
    );
  const lines = async (...asked: Parameters<typeof order>): Promise<string[]> =>
    (await order(...asked)).body.trim().split('\r\n');
  const logged = async (client = coordinator) => (await client.request<DataExport[]>('GET', '/api/exports')).body;

  it('hold the columns asked for, in their order, with what is related', async () => {
    const columns = ['name', 'kind', 'parentId', 'tags', 'emails', 'custom.places', 'memberships', 'seats', 'persons'];
    const { status, headers, body } = await order({ columns, filter: { where: { field: 'tags', op: 'has', value: 'T1' } } });
    expect([status, headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8; header=present']);
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="Organisationen \d{4}-\d\d-\d\d\.csv";/);
    expect(body.trim().split('\r\n')).toEqual([
      'Name;Art;Übergeordnete Organisation;Schlagworte;E-Mail;Plätze;Netzwerke;Sitze in Gruppen;Personen',
      "'=Formel;Unternehmen;Kolleg Ä;T1;;-2,5;;;",
      'Kolleg Ä;Berufskolleg;;"T1; ""SGB II, III""";info@kolleg.example (Zentrale);;Netz (Gründungsmitglied);Beirat (Mitglied);Änne Öztürk (Leitung)',
    ]);
  });

  it('speak English to whoever does', async () => {
    expect((await lines({ columns: ['name', 'custom.places', 'memberships'] }, coordinator, 'en'))[0]).toBe(
      'Name;Places;Networks',
    );
  });

  it('hold all there is where no columns are named', async () => {
    const { body: choices } = await reader.request<ExportChoices>('GET', '/api/exports/choices?resource=organisations');
    expect(choices.formats).toEqual(['csv', 'xlsx', 'vcard']);
    expect(choices.columns.map(({ name }) => name)).toEqual(expect.arrayContaining(['id', 'name', 'custom.places', 'seats']));
    const [header = ''] = await lines({});
    expect(header.split(';')).toHaveLength(choices.columns.length);
    expect(new Set(header.split(';')).size).toBe(choices.columns.length);
  });

  it.each(['networks', 'memberships', 'groups', 'seats', 'initiatives', 'meetings', 'persons'] as const)(
    'know what %s are called',
    async (resource) => {
      const { body } = await reader.request<ExportChoices>('GET', `/api/exports/choices?resource=${resource}`);
      expect(body.columns.filter(({ name, header }) => name === header)).toEqual([]);
      expect((await order({ resource, format: 'xlsx' })).status).toBe(200);
    },
  );

  it('are kept with their purpose, and without their content', async () => {
    await order({ purpose: ' Serienbrief ', columns: ['name'], filter: { kind: 'company' } });
    const [first] = await logged();
    expect(first).toMatchObject({
      resource: 'organisations',
      format: 'csv',
      purpose: 'Serienbrief',
      rows: 1,
      columns: ['name'],
      filter: { kind: 'company' },
      asOf: null,
      audience: null,
      user: { id: caller.userId },
    });
    expect(await test.get(Timeline).all(caller, 1)).toMatchObject([{ kind: 'regions.exported' }]);
    expect((await reader.request('GET', '/api/exports')).status).toBe(403);
    expect(await logged(foreigner)).toEqual([]);
  });

  it('tell who belonged to a network on a day', async () => {
    const late = await make<Organisation>('organisations', { name: 'Später', kind: 'other' });
    const since = { precision: 'year', from: '2024-01-01', until: '2024-12-31', wording: null };
    await make('memberships', { networkId: network.id, organisationId: late.id, role: 'member', since });
    const columns = ['organisationId', 'since'];
    const members: Partial<ExportInput> = { resource: 'memberships', filter: { networkId: network.id }, columns };
    expect(await lines({ ...members, asOf: '2023-05-01' })).toEqual(['Organisation;Seit;Stand', 'Kolleg Ä;;01.05.2023']);
    expect(await lines(members)).toEqual(['Organisation;Seit', 'Kolleg Ä;', 'Später;2024']);
    expect((await logged())[1]).toMatchObject({ asOf: '2023-05-01', rows: 1 });
  });

  it('are cards for an address book', async () => {
    const { headers, body } = await order({ resource: 'persons', format: 'vcard' });
    expect(headers.get('content-disposition')).toContain('.vcf');
    for (const line of ['FN:Dr. Änne Öztürk', 'ORG:Kolleg Ä;Büro', 'TITLE:Leitung', 'EMAIL;TYPE=WORK:leitung@kolleg.example'])
      expect(body).toContain(`${line}\r\n`);
    expect((await order({ format: 'vcard' })).body).toContain('FN:=Formel\r\n');
    for (const { body: cards } of [await order({ format: 'vcard' }), { body }]) expect(cards).not.toContain('vertraulich');
    expect((await order({ resource: 'networks', format: 'vcard' })).status).toBe(400);
  });

  it('hold the people of an audience with the reason', async () => {
    const { id: viewId } = await make<{ id: string }>('views', { resource: 'persons', name: 'Alle', filter: {}, shared: true });
    const audience = await make<Audience>('audiences', { name: 'Beirat', viewId });
    const people: Partial<ExportInput> = {
      resource: 'audience-people',
      audienceId: audience.id,
      columns: ['name', 'listedFor', 'reason', 'obstacle'],
    };
    expect(await lines(people)).toEqual(['Name;Auf dem Verteiler für;Grund;Hinweis', 'Änne Öztürk;Kolleg Ä;In der Ansicht;']);
    expect((await logged())[0]).toMatchObject({ audience: { id: audience.id, name: 'Beirat' } });
    expect((await order(people, reader)).status).toBe(403);
    expect((await order(people, foreigner)).status).toBe(404);
    expect((await order({ resource: 'audience-people' })).status).toBe(400);
  });

  it('show nothing of another region', async () => {
    expect(await lines({ columns: ['name'] }, foreigner)).toEqual(['Name']);
  });

  it.each<[string, object, string]>([
    ['an unknown column', { columns: ['colour'] }, 'invalid_input'],
    ['a column that is not given away', { columns: ['version'] }, 'invalid_input'],
    ['no purpose', { purpose: '  ' }, 'invalid_input'],
    ['an unknown kind of record', { resource: 'users' }, 'invalid_input'],
    ['a day that does not exist', { resource: 'memberships', asOf: '2024-02-31' }, 'invalid_input'],
    ['an unknown filter', { filter: { colour: 1 } }, 'unknown_filter_field'],
    ['an unknown order', { sort: { field: 'note', order: 'ASC' } }, 'unknown_sort_field'],
  ])('refuse %s and keep nothing of it', async (_, input, code) => {
    const before = await logged();
    const { body } = await order(input);
    expect((body as unknown as Problem).code).toBe(code);
    expect(await logged()).toEqual(before);
  });
});
