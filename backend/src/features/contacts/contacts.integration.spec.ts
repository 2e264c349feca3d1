import type { Briefing, ContactNote, HistoryEvent, Problem, Reminder, TimelinePage } from '@knotenpunkt/shared';
import { startTestApp, type Client, type TestApp } from '../../../test/support/app.js';
import { makeCaller, makeRegion } from '../../../test/support/regions.js';
import { Clock } from '../../platform/clock/index.js';

const NOW = new Date('2025-03-12T09:00:00Z');
const WHY = { language: 'de', purpose: 'Zusammenarbeit', legalBasis: 'public_task' };

describe('contact notes', () => {
  let test: TestApp;
  let coordinator: Client;
  let colleague: Client;
  let lead: Client;
  let foreigner: Client;
  let organisationId: string;
  let personId: string;
  let otherId: string;

  beforeAll(async () => {
    test = await startTestApp({ override: (module) => module.overrideProvider(Clock).useValue({ now: () => NOW }) });
    const region = await makeRegion(test.database);
    coordinator = test.as(await makeCaller(test.database, region));
    colleague = test.as(await makeCaller(test.database, region));
    lead = test.as(await makeCaller(test.database, region, 'group_lead'));
    foreigner = test.as(await makeCaller(test.database, await makeRegion(test.database, 'Andere Region')));
    organisationId = await make('organisations', { name: 'Jobcenter Musterstadt', kind: 'job_centre' });
    personId = await make('persons', { ...WHY, firstName: 'Paul', lastName: 'Steinlage' });
    otherId = await make('persons', { ...WHY, firstName: 'Aylin', lastName: 'Demirtan' });
  });

  afterAll(() => test.close());

  const make = async (resource: string, input: object): Promise<string> =>
    (await coordinator.request<{ id: string }>('POST', `/api/${resource}`, input)).body.id;
  const note = async (input: object): Promise<ContactNote> => {
    const { status, body } = await coordinator.request<ContactNote>('POST', '/api/contact-notes', input);
    expect(status).toBe(201);
    return body;
  };
  const put = (client: Client, { id, ...was }: ContactNote, changed: object) =>
    client.request<ContactNote>('PUT', `/api/contact-notes/${id}`, { ...was, ...changed });
  const history = async (resource: string, id: string): Promise<HistoryEvent[]> =>
    (await coordinator.request<TimelinePage>('GET', `/api/${resource}/${id}/timeline`)).body.entries;
  const told = async (resource: string, id: string, noteId: string): Promise<string[]> =>
    (await history(resource, id)).filter(({ subjects }) => subjects.some((one) => one.id === noteId)).map(({ kind }) => kind);

  it('are of today, and stand in the histories of all they name', async () => {
    const { id, ...written } = await note({ kind: 'call', text: ' Unterschrift folgt ', organisationId, personIds: [personId] });
    expect(written).toMatchObject({
      kind: 'call',
      day: '2025-03-12',
      text: 'Unterschrift folgt',
      organisation: { id: organisationId, name: 'Jobcenter Musterstadt' },
      persons: [{ id: personId, name: 'Paul Steinlage' }],
      nextStep: null,
      author: { name: expect.any(String) },
    });
    expect(await told('organisations', organisationId, id)).toEqual(['contact-notes.created']);
    expect(await told('persons', personId, id)).toEqual(['contact-notes.created']);
  });

  it('stand in histories on the day of the talk', async () => {
    const { id } = await note({ kind: 'visit', day: '2025-03-03', text: 'Vor Ort', organisationId });
    const event = (await history('organisations', organisationId)).find(({ subjects }) => subjects.some((one) => one.id === id));
    expect(event?.at).toMatch(/^2025-03-03T11:00:00/);
  });

  it('stand with people they name only later from then on, too', async () => {
    const written = await note({ kind: 'mail', day: '2025-03-04', text: 'Rückfrage', organisationId });
    const { body } = await put(coordinator, written, { personIds: [otherId] });
    expect(body.persons.map(({ name }) => name)).toEqual(['Aylin Demirtan']);
    expect(await told('persons', otherId, written.id)).toEqual(['contact-notes.updated', 'contact-notes.named']);
  });

  it('have a next step that is a reminder of their author', async () => {
    const nextStep = { dueOn: '2025-03-20', text: 'Nachfragen' };
    const written = await note({ kind: 'call', text: 'Liegt bei der Rechtsstelle', organisationId, nextStep });
    const remindersOf = async (client: Client) =>
      (await client.request<Reminder[]>('GET', `/api/reminders?filter={"contactNoteId":"${written.id}"}`)).body;
    const [reminder] = await remindersOf(coordinator);
    expect(reminder).toMatchObject({
      ...nextStep,
      subjectType: 'organisations',
      subjectName: 'Jobcenter Musterstadt',
      contactNoteText: 'Liegt bei der Rechtsstelle',
    });
    expect(await remindersOf(colleague)).toEqual([]);
    expect((await colleague.request<ContactNote>('GET', `/api/contact-notes/${written.id}`)).body.nextStep).toEqual(nextStep);

    const { body: later } = await put(coordinator, written, { nextStep: { dueOn: '2025-03-27' } });
    expect(await remindersOf(coordinator)).toMatchObject([{ id: reminder?.id, dueOn: '2025-03-27', text: null }]);
    await put(coordinator, later, { nextStep: null });
    expect(await remindersOf(coordinator)).toEqual([]);
  });

  it('are changed and taken away by their author alone, their next step with them', async () => {
    const written = await note({ kind: 'letter', text: 'Schreiben', organisationId, nextStep: { dueOn: '2025-04-01' } });
    expect((await put(colleague, written, { text: 'Anders' })).status).toBe(403);
    expect((await colleague.request('DELETE', `/api/contact-notes/${written.id}`)).status).toBe(403);
    expect((await put(coordinator, written, { text: 'Genauer' })).body.text).toBe('Genauer');
    expect((await coordinator.request('DELETE', `/api/contact-notes/${written.id}`)).status).toBe(204);
    expect((await coordinator.request('GET', `/api/contact-notes/${written.id}`)).status).toBe(404);
    const { body } = await coordinator.request<Reminder[]>('GET', `/api/reminders?filter={"dueOn":"2025-04-01"}`);
    expect(body).toEqual([]);
  });

  it('keep the record they belong to, unless they are moved', async () => {
    const written = await note({ kind: 'call', text: 'Bleibt hier', organisationId });
    const { organisationId: _left, ...without } = written;
    const kept = await coordinator.request<ContactNote>('PUT', `/api/contact-notes/${written.id}`, {
      ...without,
      personIds: [personId],
    });
    expect(kept.body.organisationId).toBe(organisationId);
    const moved = await put(coordinator, kept.body, { organisationId: null });
    expect(moved.body).toMatchObject({ organisationId: null, persons: [{ id: personId }] });
    expect((await put(coordinator, moved.body, { personIds: [] })).status).toBe(400);
  });

  it('name several organisations, and count as contact with each', async () => {
    const furtherId = await make('organisations', { name: 'Lernhafen', kind: 'training_provider' });
    const written = await note({ kind: 'visit', text: 'Zu dritt', organisationIds: [organisationId, furtherId] });
    expect(written).toMatchObject({ organisationId, organisationIds: [furtherId], organisations: [{ name: 'Lernhafen' }] });
    expect(await told('organisations', furtherId, written.id)).toEqual(['contact-notes.created']);
    const where = { related: 'contacts', where: { field: 'day', op: 'gte', value: '2025-03-12' } };
    const filter = encodeURIComponent(JSON.stringify({ where }));
    const { body } = await coordinator.request<{ name: string }[]>('GET', `/api/organisations?filter=${filter}`);
    expect(body.map(({ name }) => name)).toContain('Lernhafen');
    const { body: briefing } = await coordinator.request<Briefing>('GET', `/api/organisations/${furtherId}/briefing`);
    expect(briefing.contacts).toMatchObject([{ text: 'Zu dritt' }]);
  });

  it('stand with an initiative, too', async () => {
    const initiativeId = await make('initiatives', { name: 'Lernlotsen', kind: 'project', state: 'running' });
    const written = await note({ kind: 'letter', text: 'Bescheid ist da', initiativeId });
    expect(written.initiative).toEqual({ id: initiativeId, name: 'Lernlotsen' });
    expect(await told('initiatives', initiativeId, written.id)).toEqual(['contact-notes.created']);
  });

  it('are listed by whom they name', async () => {
    const { id } = await note({ kind: 'call', text: 'Nur mit Person', personIds: [otherId] });
    const filter = { where: { field: 'personIds', op: 'has', value: otherId } };
    const { body } = await coordinator.request<ContactNote[]>(
      'GET',
      `/api/contact-notes?filter=${encodeURIComponent(JSON.stringify(filter))}`,
    );
    expect(body.map((one) => one.id)).toContain(id);
  });

  it.each([
    ['a text', { text: ' ' }, 'text'],
    ['a known kind', { kind: 'talk' }, 'kind'],
    ['a day that exists', { day: '2025-02-30' }, 'day'],
    ['a day that has come', { day: '2025-03-13' }, 'day'],
    ['a record', { organisationId: null }, 'organisationId'],
    ['a day of the next step', { nextStep: { dueOn: 'bald' } }, 'nextStep.dueOn'],
  ])('need %s', async (_what, wrong, path) => {
    const input = { kind: 'call', text: 'Ja', organisationId, ...wrong };
    const { status, body } = await coordinator.request<Problem>('POST', '/api/contact-notes', input);
    expect([status, body.fields?.[0]?.path]).toEqual([400, path]);
  });

  it('name nobody of another region, and are read and written by those who may', async () => {
    const { body } = await foreigner.request<Problem>('POST', '/api/contact-notes', { kind: 'call', text: 'x', organisationId });
    expect(body.code).toBe('unknown_reference');
    expect((await lead.request('POST', '/api/contact-notes', { kind: 'call', text: 'x', organisationId })).status).toBe(403);
    expect((await lead.request('GET', '/api/contact-notes')).status).toBe(200);
  });
});
