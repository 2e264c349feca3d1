import type { Audience, AudiencePerson, Problem, View } from '@knotenpunkt/shared';
import { startTestApp, type Client, type TestApp } from '../../../test/support/app.js';
import { makeCaller, makeRegion } from '../../../test/support/regions.js';

const WHY = { language: 'de', purpose: 'Zusammenarbeit im Netzwerk', legalBasis: 'public_task' };

describe('audiences', () => {
  let test: TestApp;
  let coordinator: Client;
  let colleague: Client;
  let foreigner: Client;
  let providers: View;
  const ids: Record<string, string> = {};

  const make = async <Made extends { id: string }>(resource: string, input: object, client = coordinator): Promise<Made> => {
    const { status, body } = await client.request<Made>('POST', `/api/${resource}`, input);
    expect([resource, status, body]).toEqual([resource, 201, expect.objectContaining({ id: expect.any(String) })]);
    return body;
  };
  const view = (resource: string, kind: object, shared = true): Promise<View> =>
    make<View>('views', { resource, name: 'Ansicht', filter: { where: kind }, shared });
  const people = async (audience: Audience): Promise<AudiencePerson[]> => {
    const { body } = await coordinator.request<AudiencePerson[]>('GET', `/api/audiences/${audience.id}/people`);
    return body;
  };
  const person = async (lastName: string, more: object = {}): Promise<void> => {
    ids[lastName] = (await make('persons', { firstName: 'A.', lastName, ...WHY, ...more })).id;
  };

  beforeAll(async () => {
    test = await startTestApp();
    const region = await makeRegion(test.database);
    coordinator = test.as(await makeCaller(test.database, region));
    colleague = test.as(await makeCaller(test.database, region));
    foreigner = test.as(await makeCaller(test.database, await makeRegion(test.database, 'Andere Region')));
    const { id: akademie } = await make('organisations', { name: 'Akademie', kind: 'training_provider' });
    const { id: chamber } = await make('organisations', { name: 'Kammer', kind: 'chamber_of_crafts' });
    await person('Adler', { position: { organisationId: akademie, email: 'adler@akademie.example' } });
    await person('Bach', { position: { organisationId: akademie }, doNotWrite: true });
    await person('Christ', { position: { organisationId: chamber, email: 'christ@kammer.example' } });
    await person('Dorn');
    providers = await view('organisations', { field: 'kind', op: 'eq', value: 'training_provider' });
  });

  afterAll(() => test.close());

  it('is made of the contact persons of a view of organisations, each with the reason', async () => {
    const audience = await make<Audience>('audiences', { name: 'Träger', viewId: providers.id });
    expect(audience.view).toEqual({ id: providers.id, name: 'Ansicht', resource: 'organisations' });
    expect(await people(audience)).toEqual([
      {
        personId: ids.Adler,
        name: 'A. Adler',
        organisation: expect.objectContaining({ name: 'Akademie' }),
        address: 'adler@akademie.example',
        obstacle: null,
        way: 'contact',
        reason: null,
        excluded: false,
      },
      expect.objectContaining({ personId: ids.Bach, obstacle: 'do_not_write' }),
    ]);
  });

  it('follows the view', async () => {
    const unwritable = await view('persons', { field: 'doNotWrite', op: 'eq', value: true });
    const audience = await make<Audience>('audiences', { name: 'Nicht anschreiben', viewId: unwritable.id });
    expect(await people(audience)).toEqual([expect.objectContaining({ personId: ids.Bach, way: 'person' })]);
    await person('Ebert', { doNotWrite: true });
    expect((await people(audience)).map(({ personId }) => personId)).toEqual([ids.Bach, ids.Ebert]);
  });

  it('takes people put on by hand, with a reason, and each once', async () => {
    const audience = await make<Audience>('audiences', { name: 'Träger und Gäste', viewId: providers.id });
    const input = { personIds: [ids.Dorn, ids.Adler, ids.Dorn], reason: 'Gast' };
    await coordinator.request('POST', `/api/audiences/${audience.id}/people`, input);
    await coordinator.request('POST', `/api/audiences/${audience.id}/people`, input);
    expect(await people(audience)).toEqual([
      expect.objectContaining({ personId: ids.Adler, way: 'contact' }),
      expect.objectContaining({ personId: ids.Bach }),
      expect.objectContaining({ personId: ids.Dorn, way: 'hand', reason: 'Gast', obstacle: 'no_address' }),
    ]);
  });

  it('lets people be taken off, whether by hand or let through by the view, and come back', async () => {
    const audience = await make<Audience>('audiences', { name: 'Kurz', viewId: providers.id });
    await coordinator.request('POST', `/api/audiences/${audience.id}/people`, { personIds: [ids.Dorn] });
    for (const personId of [ids.Adler, ids.Dorn, ids.Dorn])
      expect((await coordinator.request('DELETE', `/api/audiences/${audience.id}/people/${personId}`)).status).toBe(204);
    expect((await people(audience)).map(({ name, excluded }) => [name, excluded])).toEqual([
      ['A. Adler', true],
      ['A. Bach', false],
    ]);
    await coordinator.request('POST', `/api/audiences/${audience.id}/people`, { personIds: [ids.Adler] });
    expect((await people(audience)).map(({ excluded }) => excluded)).toEqual([false, false]);
  });

  it('keeps the view it is made of', async () => {
    const kept = await view('persons', { field: 'name', op: 'contains', value: 'Dorn' });
    const audience = await make<Audience>('audiences', { name: 'Aus der Ansicht', viewId: kept.id });
    const { status, body } = await coordinator.request<Problem>('DELETE', `/api/views/${kept.id}`);
    expect([status, body.code]).toEqual([409, 'in_use']);
    expect(await people(audience)).toHaveLength(1);
  });

  it('refuses private views, views of other things, and persons of other regions', async () => {
    const mine = await view('persons', { field: 'doNotWrite', op: 'eq', value: true }, false);
    const groups = await view('groups', { field: 'name', op: 'contains', value: 'AG' });
    for (const { id } of [mine, groups]) {
      const { body } = await colleague.request<Problem>('POST', '/api/audiences', { name: 'Nein', viewId: id });
      expect(body).toMatchObject({ code: 'unknown_reference', fields: [{ path: 'viewId' }] });
    }
    const audience = await make<Audience>('audiences', { name: 'Leer' });
    const { id: stranger } = await make('persons', { lastName: 'Fremd', ...WHY }, foreigner);
    const { status } = await coordinator.request<Problem>('POST', `/api/audiences/${audience.id}/people`, {
      personIds: [stranger],
    });
    expect(status).toBe(409);
    expect(await people(audience)).toEqual([]);
    expect((await foreigner.request('GET', `/api/audiences/${audience.id}/people`)).status).toBe(404);
  });

  it('stands in the history, also of who was taken off', async () => {
    const audience = await make<Audience>('audiences', { name: 'Mit Verlauf' });
    await coordinator.request('POST', `/api/audiences/${audience.id}/people`, { personIds: [ids.Christ] });
    await coordinator.request('DELETE', `/api/audiences/${audience.id}/people/${ids.Christ}`);
    const { body } = await coordinator.request<{ entries: { kind: string }[] }>('GET', `/api/audiences/${audience.id}/timeline`);
    const kinds = ['audiences.person_excluded', 'audiences.people_added', 'audiences.created'];
    expect(body.entries.map(({ kind }) => kind)).toEqual(kinds);
  });
});
