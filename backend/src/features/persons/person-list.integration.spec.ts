import type { BulkResult, Organisation, Person, TimelinePage, ValueCount } from '@knotenpunkt/shared';
import { startTestApp, type Client, type TestApp } from '../../../test/support/app.js';
import { makeCaller, makeRegion } from '../../../test/support/regions.js';

const WHY = { language: 'de', purpose: 'Zusammenarbeit im Netzwerk', legalBasis: 'public_task' };

describe('many persons at once', () => {
  let test: TestApp;
  let coordinator: Client;
  let reader: Client;
  let persons: Person[];

  beforeAll(async () => {
    test = await startTestApp();
    const region = await makeRegion(test.database);
    coordinator = test.as(await makeCaller(test.database, region));
    reader = test.as(await makeCaller(test.database, region, 'reader'));
    const college = await post<Organisation>('organisations', { name: 'Berufskolleg Musterau', kind: 'vocational_college' });
    const position = { organisationId: college.id, function: 'Leitung', email: 'leitung@kolleg.example' };
    persons = [
      await post<Person>('persons', { ...WHY, firstName: 'Änne', lastName: 'Öztürk', tags: ['Beirat'], position }),
      await post<Person>('persons', { ...WHY, lastName: '=Formel', legalBasis: 'consent', doNotWrite: true }),
    ];
  });

  afterAll(() => test.close());

  const post = async <T>(resource: string, input: object): Promise<T> =>
    (await coordinator.request<T>('POST', `/api/${resource}`, input)).body;
  const change = (client: Client, body: object) => client.request<BulkResult>('POST', '/api/persons/bulk', body);

  it('get tags and are archived, with one event each', async () => {
    const ids = persons.map(({ id }) => id);
    const { body } = await change(coordinator, { ids, change: { addTags: ['Beirat'] } });
    expect(body).toEqual({
      changed: [{ id: ids[1], version: 2, undo: { removeTags: ['Beirat'] } }],
      skipped: [{ id: ids[0], code: 'unchanged' }],
    });
    await change(coordinator, { ids: [ids[1]], change: { archive: true } });
    const { body: history } = await coordinator.request<TimelinePage>('GET', `/api/persons/${ids[1]}/timeline`);
    expect(history.entries.map(({ kind }) => kind)).toEqual(['persons.archived', 'persons.updated', 'persons.created']);
    expect((await change(reader, { ids, change: { archive: true } })).status).toBe(403);
  });

  it('leave as a table with their organisation and function', async () => {
    const { body } = await coordinator.request<string>('POST', '/api/exports', {
      resource: 'persons',
      format: 'csv',
      purpose: 'Einladung',
      columns: ['name', 'organisationId', 'function', 'writesTo', 'doNotWrite', 'legalBasis'],
      filter: { id: persons.map(({ id }) => id) },
    });
    expect(body.split('\r\n')).toEqual([
      'Name;Organisation;Funktion;E-Mail für Anschreiben;Nicht anschreiben;Rechtsgrundlage',
      "'=Formel;;;;ja;Einwilligung",
      'Änne Öztürk;Berufskolleg Musterau;Leitung;leitung@kolleg.example;nein;Öffentliche Aufgabe',
      '',
    ]);
  });

  it('offer the purposes in use', async () => {
    const { body } = await coordinator.request<ValueCount[]>('GET', '/api/persons/values?field=purpose&q=zusamen');
    expect(body).toEqual([{ value: 'Zusammenarbeit im Netzwerk', count: 1 }]);
  });
});
