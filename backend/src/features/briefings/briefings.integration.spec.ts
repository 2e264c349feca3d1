import type { Briefing } from '@knotenpunkt/shared';
import { startTestApp, type Client, type TestApp } from '../../../test/support/app.js';
import { makeCaller, makeRegion } from '../../../test/support/regions.js';

const WHY = { language: 'de', purpose: 'Zusammenarbeit', legalBasis: 'public_task' };

describe('a briefing', () => {
  let test: TestApp;
  let coordinator: Client;
  let colleague: Client;
  let foreigner: Client;
  const ids = { organisation: '', person: '', other: '' };

  beforeAll(async () => {
    test = await startTestApp();
    const region = await makeRegion(test.database);
    coordinator = test.as(await makeCaller(test.database, region));
    colleague = test.as(await makeCaller(test.database, region));
    foreigner = test.as(await makeCaller(test.database, await makeRegion(test.database, 'Andere Region')));
    ids.organisation = await make('organisations', { name: 'Jobcenter', kind: 'job_centre' });
    ids.other = await make('organisations', { name: 'Kammer', kind: 'other' });
    const position = { organisationId: ids.organisation, function: 'Teamleitung', email: 'paul@jobcenter.example' };
    ids.person = await make('persons', { ...WHY, firstName: 'Paul', lastName: 'Steinlage', position });
    await tellAStory();
  });

  afterAll(() => test.close());

  const make = async (resource: string, input: object): Promise<string> => {
    const { status, body } = await coordinator.request<{ id: string }>('POST', `/api/${resource}`, input);
    expect([resource, status]).toEqual([resource, 201]);
    return body.id;
  };
  const read = async (resource: string, id: string, client = coordinator): Promise<Briefing> =>
    (await client.request<Briefing>('GET', `/api/${resource}/${id}/briefing`)).body;

  const tellAStory = async (): Promise<void> => {
    const { organisation: organisationId, person: personId } = ids;
    const groupId = await make('groups', { name: 'AG Beratung', kind: 'working_group', state: 'active' });
    await make('seats', { groupId, personId, organisationId, role: 'lead' });
    const networkId = await make('networks', { name: 'Netzwerk Weiterbildung' });
    await make('memberships', { networkId, organisationId, role: 'founding_member' });
    await make('decisions', { text: 'Sprechzeiten gemeinsam pflegen', groupId });
    await make('action-items', { text: 'Sprechzeiten liefern', ownerId: personId, groupId, dueOn: '2025-03-31' });
    const nextStep = { dueOn: '2025-03-20', text: 'Nachfragen' };
    const note = { kind: 'call', day: '2025-03-12', text: 'Unterschrift folgt', organisationId, personIds: [personId], nextStep };
    await make('contact-notes', note);
    const times = { starts: '2125-05-06T10:00', ends: '2125-05-06T12:00', zone: 'Europe/Berlin' };
    const meeting = await make('meetings', { title: 'Runder Tisch', kind: 'workshop', ...times });
    await coordinator.request('POST', `/api/meetings/${meeting}/invitees`, { personIds: [personId] });
  };

  it('tells of an organisation who they are, what they belong to, what was said last and what is open', async () => {
    expect(await read('organisations', ids.organisation)).toMatchObject({
      people: [{ person: { name: 'Paul Steinlage' }, function: 'Teamleitung', email: 'paul@jobcenter.example' }],
      seats: [{ group: { name: 'AG Beratung' }, role: 'lead', person: { name: 'Paul Steinlage' } }],
      memberships: [{ network: { name: 'Netzwerk Weiterbildung' }, role: 'founding_member' }],
      contacts: [{ kind: 'call', day: '2025-03-12', text: 'Unterschrift folgt', persons: ['Paul Steinlage'] }],
      theirs: [{ kind: 'task', text: 'Sprechzeiten liefern', person: 'Paul Steinlage', dueOn: '2025-03-31' }],
      ours: [{ kind: 'reminder', text: 'Nachfragen', dueOn: '2025-03-20' }],
      meetings: [{ title: 'Runder Tisch', day: '2125-05-06', persons: ['Paul Steinlage'] }],
      decisions: [{ text: 'Sprechzeiten gemeinsam pflegen', group: 'AG Beratung' }],
    });
  });

  it('tells the same of a person, with the memberships of where they work', async () => {
    expect(await read('persons', ids.person)).toMatchObject({
      people: [{ organisation: { name: 'Jobcenter' } }],
      seats: [{ group: { name: 'AG Beratung' } }],
      memberships: [{ organisation: { name: 'Jobcenter' } }],
      contacts: [{ text: 'Unterschrift folgt' }],
      theirs: [{ text: 'Sprechzeiten liefern' }],
      ours: [{ text: 'Nachfragen' }],
      meetings: [{ title: 'Runder Tisch' }],
      decisions: [{ text: 'Sprechzeiten gemeinsam pflegen' }],
    });
  });

  it('keeps the reminders of others to themselves', async () => {
    expect((await read('organisations', ids.organisation, colleague)).ours).toEqual([]);
  });

  it('is empty where nothing is known, and of nobody in another region', async () => {
    const nothing = { people: [], seats: [], memberships: [], contacts: [], theirs: [], ours: [], meetings: [], decisions: [] };
    expect(await read('organisations', ids.other)).toEqual(nothing);
    expect((await foreigner.request('GET', `/api/organisations/${ids.organisation}/briefing`)).status).toBe(404);
    expect((await foreigner.request('GET', `/api/persons/${ids.person}/briefing`)).status).toBe(404);
  });
});
