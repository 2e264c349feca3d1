import type { Import, Organisation, Person, Problem } from '@knotenpunkt/shared';
import { startTestApp, type Client, type TestApp } from '../../../test/support/app.js';
import { ImportDesk, PURPOSE } from '../../../test/support/import-desk.js';
import { BACKENDS } from '../../../test/support/job-app.js';
import { stateOf } from '../../../test/support/region-state.js';
import { makeCaller, makeRegion } from '../../../test/support/regions.js';

const PERSONS = [
  ['Vorname', 'Nachname', 'E-Mail', 'Organisation', 'Funktion', 'Schlagworte'],
  ['Ada', 'Muster', 'ada@kammer.example', 'Kammer Musterstadt', 'Leitung', 'SGB II; Beirat'],
  ['Bert', 'Beispiel', 'bert@kammer.example', 'Kammer Musterstadt', 'Beratung', ''],
  ['Cem', '', 'cem@verein.example', 'Verein Neu', '', ''],
  ['Dora', 'Demir', 'keine Adresse', 'Verein Nirgends', '', ''],
  ['Ada', 'Muster', 'ada@kammer.example', 'Verein Neu', 'Vorstand', ''],
];
const PERSON_FIELDS = ['firstName', 'lastName', 'email', 'organisation', 'function', 'tags'];

describe.each(BACKENDS)('imports, queues in %s', (_, redisUrl) => {
  let test: TestApp;
  let region: string;
  let coordinator: Client;
  let desk: ImportDesk;

  beforeAll(async () => {
    test = await startTestApp({ settings: { role: 'all', redisUrl } });
  }, 60_000);

  afterAll(() => test.close());

  beforeEach(async () => {
    region = await makeRegion(test.database);
    coordinator = test.as(await makeCaller(test.database, region));
    desk = new ImportDesk(coordinator);
  });

  const created = async <Body>(resource: string, input: object): Promise<Body> => {
    const { status, body } = await coordinator.request<Body>('POST', `/api/${resource}`, input);
    expect([status, body]).toEqual([201, body]);
    return body;
  };
  const all = async <Body>(resource: string): Promise<Body[]> =>
    (await coordinator.request<Body[]>('GET', `/api/${resource}?range=[0,999]`)).body;
  const person = (lastName: string, more: object = {}): Promise<Person> =>
    created<Person>('persons', { firstName: 'Ada', lastName, language: 'de', ...PURPOSE, ...more });
  const organisation = (name: string, more: object = {}): Promise<Organisation> =>
    created<Organisation>('organisations', { name, kind: 'other', ...more });

  it('read, check, write and take back persons with their organisations', async () => {
    const chamber = await organisation('Kammer Musterstadt');
    const before = await stateOf(test.database);
    const checked = await desk.check('persons', PERSONS, { fields: PERSON_FIELDS });
    expect(checked).toMatchObject({ counts: { new: 2, error: 2, duplicate: 1 }, undecided: 1, newOrganisations: 1, total: 5 });
    const rows = await desk.rows(checked.id);
    expect(rows.map(({ no, class: of, errors, sameAs }) => [no, of, errors, sameAs])).toEqual([
      [2, 'new', {}, null],
      [3, 'new', {}, null],
      [4, 'error', { lastName: 'required' }, null],
      [5, 'error', { email: 'not_an_email' }, null],
      [6, 'duplicate', {}, 2],
    ]);
    expect(await all('persons')).toEqual([]);
    await desk.change(checked.id, 6, { choice: { action: 'update' } });
    expect((await desk.change(checked.id, 4, { cells: { lastName: 'Cetin' } })).body).toMatchObject({ class: 'new', errors: {} });
    const done = await desk.run(checked.id);
    expect(done.results).toEqual({ created: 3, updated: 1, skipped: 1 });
    const persons = await all<Person>('persons');
    expect(persons.map(({ name }) => name).sort()).toEqual(['Ada Muster', 'Bert Beispiel', 'Cem Cetin']);
    const ada = persons.find(({ name }) => name === 'Ada Muster');
    expect(ada).toMatchObject({ tags: ['SGB II', 'Beirat'], purpose: PURPOSE.purpose, dataSource: PURPOSE.dataSource });
    expect(ada?.positions.map((position) => [position.organisation.name, position.function, position.main])).toEqual([
      ['Kammer Musterstadt', 'Leitung', true],
      ['Verein Neu', 'Vorstand', false],
    ]);
    expect(ada?.positions[0]?.organisationId).toBe(chamber.id);
    const undone = await desk.undo(checked.id);
    expect(undone.undone).toEqual({ reversed: 4 });
    expect(await stateOf(test.database)).toEqual(before);
  }, 60_000);

  it('tell of the organisations that rows made, not of those they only named', async () => {
    const rows = [
      ['Nachname', 'Organisation'],
      ['Aal', 'Verein Eins'],
      ['Barsch', 'Verein Zwei'],
    ];
    const checked = await desk.check('persons', rows, { fields: ['lastName', 'organisation'] });
    expect(checked.newOrganisations).toBe(2);
    await desk.change(checked.id, 3, { choice: { action: 'skip' } });
    expect(await desk.run(checked.id)).toMatchObject({ results: { created: 1, skipped: 1 }, newOrganisations: 1 });
  });

  it('give new organisations the address their rows say, and leave others theirs', async () => {
    const chamber = await organisation('Kammer Musterstadt', { street: 'Am Markt 1', municipality: 'Musterstadt' });
    const before = await stateOf(test.database);
    const rows = [
      ['Nachname', 'Firma', 'Straße geschäftlich', 'Postleitzahl geschäftlich', 'Ort geschäftlich'],
      ['Muster', 'Verein Neu', '', '', ''],
      ['Beispiel', 'Verein Neu', 'Hafenstraße 2', '45879', 'Musterau'],
      ['Probe', 'Verein Neu', 'Hafenstraße 3', '', ''],
      ['Entwurf', 'Kammer Musterstadt', 'Kirchplatz 4', '45880', 'Musterdorf'],
    ];
    const fields = ['lastName', 'organisation', 'organisationStreet', 'organisationPostalCode', 'organisationMunicipality'];
    const checked = await desk.check('persons', rows, { fields });
    await desk.run(checked.id);
    expect(await all<Organisation>('organisations')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: chamber.id, street: 'Am Markt 1', postalCode: null, municipality: 'Musterstadt' }),
        expect.objectContaining({ name: 'Verein Neu', street: 'Hafenstraße 2', postalCode: '45879', municipality: 'Musterau' }),
      ]),
    );
    await desk.undo(checked.id);
    expect(await stateOf(test.database)).toEqual(before);
  }, 60_000);

  it('update what is there, and an undo gives back what nobody has changed since', async () => {
    const ada = await person('Muster', { email: 'ada@kammer.example', tags: ['alt'], note: 'Notiz' });
    const before = await stateOf(test.database);
    const rows = [
      ['Vorname', 'Nachname', 'E-Mail', 'Telefon', 'Schlagworte', 'Notiz'],
      ['Ada', 'Muster', 'ada@kammer.example', '0209 123', 'neu', ''],
    ];
    const fields = ['firstName', 'lastName', 'email', 'phone', 'tags', 'note'];
    const checked = await desk.check('persons', rows, { fields });
    expect((await desk.rows(checked.id))[0]).toMatchObject({
      class: 'update',
      record: { id: ada.id },
      changes: [
        { field: 'phone', before: null, after: '0209 123' },
        { field: 'tags', before: ['alt'], after: ['alt', 'neu'] },
      ],
    });
    await desk.run(checked.id);
    const updated = (await coordinator.request<Person>('GET', `/api/persons/${ada.id}`)).body;
    expect(updated).toMatchObject({ phone: '0209 123', tags: ['alt', 'neu'], note: 'Notiz' });
    await coordinator.request('PUT', `/api/persons/${ada.id}`, { ...updated, phone: '0209 999' });
    const undone = await desk.undo(checked.id);
    expect(undone.undone).toEqual({ kept: 1 });
    expect((await desk.rows(checked.id))[0]).toMatchObject({
      undo: 'kept',
      reasons: [{ code: 'changed_since', field: 'phone', written: '0209 123', now: '0209 999' }],
    });
    const left = (await coordinator.request<Person>('GET', `/api/persons/${ada.id}`)).body;
    expect(left).toMatchObject({ phone: '0209 999', tags: ['alt'] });
    await coordinator.request('PUT', `/api/persons/${ada.id}`, { ...left, phone: null });
    expect(await stateOf(test.database)).toEqual(before);
  }, 60_000);

  it('keep records that somebody has come to need', async () => {
    const rows = [
      ['Vorname', 'Nachname', 'Organisation'],
      ['Ada', 'Muster', 'Verein Neu'],
      ['Bert', 'Beispiel', 'Verein Neu'],
    ];
    const checked = await desk.check('persons', rows, { fields: ['firstName', 'lastName', 'organisation'] });
    await desk.run(checked.id);
    const [ada] = await all<Person>('persons').then((persons) => persons.filter(({ firstName }) => firstName === 'Ada'));
    await coordinator.request('PUT', `/api/persons/${ada?.id}`, { ...ada, note: 'Wichtig' });
    const undone = await desk.undo(checked.id);
    expect(undone.undone).toEqual({ kept: 1, reversed: 1 });
    const [kept] = await desk.rows(checked.id, { undo: 'kept' });
    expect(kept?.reasons.map(({ code, resource, field }) => [code, resource, field])).toEqual([
      ['changed_since', 'persons', 'note'],
      ['belongs_to_kept', 'positions', undefined],
      ['in_use', 'organisations', undefined],
    ]);
    expect((await all<Person>('persons')).map(({ name }) => name)).toEqual(['Ada Muster']);
    expect((await all<Organisation>('organisations')).map(({ name }) => name)).toEqual(['Verein Neu']);
  }, 60_000);

  it('bring organisations with their lists, kinds and parents', async () => {
    const parent = await organisation('Kreis Muster', { kind: 'municipality' });
    const before = await stateOf(test.database);
    const rows = [
      ['Name', 'Art', 'Ort', 'E-Mail', 'Übergeordnet', 'Webseite'],
      [
        'Jobcenter Muster',
        'Jobcenter',
        'Musterstadt',
        'info@jobcenter.example; post@jobcenter.example (Zentrale)',
        'Kreis Muster',
        'jobcenter.example',
      ],
      ['Akademie', 'university', 'Musterstadt', '', 'Gibt es nicht', ''],
      ['Bildungswerk', 'Unsinn', 'Musterdorf', '', '', ''],
    ];
    const fields = ['name', 'kind', 'municipality', 'emails', 'parentId', 'website'];
    const checked = await desk.check('organisations', rows, { fields });
    expect((await desk.rows(checked.id)).map(({ class: of, errors }) => [of, errors])).toEqual([
      ['new', {}],
      ['error', { parentId: 'unknown_value' }],
      ['error', { kind: 'unknown_value' }],
    ]);
    await desk.run(checked.id);
    const made = (await all<Organisation>('organisations')).find(({ name }) => name === 'Jobcenter Muster');
    expect(made).toMatchObject({
      kind: 'job_centre',
      parentId: parent.id,
      website: 'https://jobcenter.example',
      emails: [{ address: 'info@jobcenter.example' }, { address: 'post@jobcenter.example', label: 'Zentrale' }],
    });
    const again = await desk.check('organisations', rows.slice(0, 2), { fields });
    expect(again.counts).toEqual({ unchanged: 1 });
    await desk.undo(checked.id);
    expect(await stateOf(test.database)).toEqual(before);
  }, 60_000);

  it('bring members of a network and seats of a group', async () => {
    await organisation('Kammer');
    await person('Muster');
    const network = await created<{ id: string }>('networks', { name: 'Netzwerk' });
    const group = await created<{ id: string }>('groups', { name: 'Beirat', kind: 'advisory_board', state: 'active' });
    const before = await stateOf(test.database);
    const members = [
      ['Organisation', 'Rolle', 'Seit', 'Bis'],
      ['Kammer', 'Gründungsmitglied', '2022', ''],
      ['Verein Neu', 'Mitglied', 'Mai 2024', ''],
      ['Verein Alt', 'Mitglied', '2024', '2020'],
    ];
    const joined = await desk.check('memberships', members, {
      query: `&networkId=${network.id}`,
      fields: ['organisation', 'role', 'since', 'until'],
    });
    expect((await desk.rows(joined.id)).map(({ class: of, errors }) => [of, errors])).toEqual([
      ['new', {}],
      ['new', {}],
      ['error', { until: 'too_small' }],
    ]);
    await desk.run(joined.id);
    const seats = [
      ['Gruppe', 'Person', 'Organisation', 'Rolle'],
      ['Beirat', 'Ada Muster', 'Kammer', 'Leitung'],
      ['Beirat', 'Niemand Hier', 'Kammer', 'Mitglied'],
    ];
    const sat = await desk.check('seats', seats, { fields: ['group', 'person', 'organisation', 'role'] });
    expect(sat.counts).toEqual({ new: 1, error: 1 });
    await desk.run(sat.id);
    expect((await all<{ groupId: string; role: string }>('seats')).map(({ groupId, role }) => [groupId, role])).toEqual([
      [group.id, 'lead'],
    ]);
    const ending = await desk.check(
      'memberships',
      [
        ['Organisation', 'Bis'],
        ['Kammer', '2025'],
      ],
      {
        query: `&networkId=${network.id}`,
        fields: ['organisation', 'until'],
      },
    );
    expect(ending.counts).toEqual({ update: 1 });
    await desk.run(ending.id);
    for (const { id } of [ending, sat, joined]) await desk.undo(id);
    expect(await stateOf(test.database)).toEqual(before);
  }, 60_000);

  it('of two people at once leave each record once', async () => {
    const rows = (from: number) => [
      ['Vorname', 'Nachname', 'E-Mail'],
      ...Array.from({ length: 40 }, (_, at) => [`Ada${from + at}x`, `Muster${from + at}`, `ada${from + at}@kammer.example`]),
    ];
    const other = new ImportDesk(test.as(await makeCaller(test.database, region)));
    const fields = ['firstName', 'lastName', 'email'];
    const [one, two] = await Promise.all([
      desk.check('persons', rows(0), { fields }),
      other.check('persons', rows(20), { fields }),
    ]);
    const [first, second] = await Promise.all([desk.run(one.id), other.run(two.id)]);
    expect((first.results.created ?? 0) + (second.results.created ?? 0)).toBe(60);
    expect((first.results.skipped ?? 0) + (second.results.skipped ?? 0)).toBe(20);
    expect((await all('persons')).length).toBe(60);
  }, 60_000);

  it('remember which column is which field', async () => {
    const rows = [
      ['Spalte A', 'Spalte B'],
      ['Ada', 'Muster'],
    ];
    await desk.check('persons', rows, { fields: ['firstName', 'lastName'] });
    const { body } = await desk.upload('persons', 'wieder.csv', '"Spalte B";"Spalte A"\r\nMuster;Ada');
    expect(body.mapping).toEqual({ 0: 'lastName', 1: 'firstName' });
  }, 60_000);

  describe('refuse', () => {
    it('files that are no tables, and keep nothing', async () => {
      const { status, body } = await desk.upload<Problem>('persons', 'bild.csv', Buffer.from('89504e470d0a1a0a0000', 'hex'));
      expect([status, body.code, body.values?.reason]).toEqual([400, 'file_unreadable', 'not_a_table']);
      expect(await all('imports')).toEqual([]);
      expect((await desk.upload<Problem>('nothing' as 'persons', 'a.csv', 'a;b')).status).toBe(400);
    });

    it('what does not fit the file, and what is at work', async () => {
      const { body } = await desk.upload('persons', 'liste.csv', 'Vorname;Nachname\r\nAda;Muster');
      const refusal = async (given: object, options: object = {}) => {
        const answer = await desk.configure(body, given, options);
        return [answer.status, (answer.body as unknown as Problem).fields?.map(({ path }) => path)];
      };
      expect(await refusal({ mapping: { 0: 'lastName', 1: 'lastName' } })).toEqual([400, ['mapping.1']]);
      expect(await refusal({ mapping: { 7: 'lastName' } })).toEqual([400, ['mapping.7']]);
      expect(await refusal({ mapping: { 0: 'archivedAt' } })).toEqual([400, ['mapping.0']]);
      expect(await refusal({}, { purpose: '' })).toEqual([400, ['options.purpose']]);
      expect((await desk.act(body.id, 'start')).status).toBe(409);
      expect((await desk.act(body.id, 'undo')).status).toBe(409);
      expect((await desk.act(body.id, 'stop')).status).toBe(409);
      expect((await desk.change(body.id, 2, { cells: { lastName: 'x' } })).status).toBe(409);
      expect((await coordinator.request('DELETE', `/api/imports/${body.id}`)).status).toBe(204);
      expect((await coordinator.request('GET', `/api/imports/${body.id}`)).status).toBe(404);
    });

    it('cells that are none, and imports of other regions', async () => {
      const checked = await desk.check('persons', [['Nachname'], ['Muster']], { fields: ['lastName'] });
      const refused = async (body: object) => (await desk.change(checked.id, 2, body)).status;
      expect(await refused({ cells: { unknown: 'x' } })).toBe(400);
      expect(await refused({ cells: { lastName: 5 } })).toBe(400);
      expect(await refused({ choice: { action: 'burn' } })).toBe(400);
      for (const none of [99, 0, -1, 2_147_483_648, '1e3', '2.0', '+2', 'x']) {
        const { status, body } = await coordinator.request<Problem>('PATCH', `/api/imports/${checked.id}/rows/${none}`, {
          choice: { action: 'skip' },
        });
        expect([none, status, body.code]).toEqual([none, 404, 'not_found']);
      }
      const stranger = test.as(await makeCaller(test.database, await makeRegion(test.database, 'Andere Region')));
      expect((await stranger.request<Import>('GET', `/api/imports/${checked.id}`)).status).toBe(404);
      expect((await stranger.request('GET', `/api/imports/${checked.id}/rows`)).status).toBe(404);
      expect((await stranger.request('POST', `/api/imports/${checked.id}/start`, {})).status).toBe(404);
    }, 60_000);
  });
});
