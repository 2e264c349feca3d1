import type { FilingPreview, Organisation, Person } from '@knotenpunkt/shared';
import { startTestApp, type Answer, type Client, type TestApp } from '../../../test/support/app.js';
import { makeCaller, makeRegion } from '../../../test/support/regions.js';

const WHY = { purpose: 'Zusammenarbeit', legalBasis: 'public_task' } as const;

const SIGNATURE = `Paul Steinlage
Teamleitung
Jobcenter Musterstadt
Tel.: 0201 88-51234
Mobil: 0171 2345678
paul.steinlage@jobcenter.example`;

describe('pasted signatures', () => {
  let test: TestApp;
  let coordinator: Client;
  let reader: Client;
  let jobcenter: Organisation;
  let chamber: Organisation;
  let paul: Person;

  beforeAll(async () => {
    test = await startTestApp();
  });

  beforeEach(async () => {
    const region = await makeRegion(test.database);
    coordinator = test.as(await makeCaller(test.database, region));
    reader = test.as(await makeCaller(test.database, region, 'reader'));
    jobcenter = await make('organisations', { name: 'Jobcenter Musterstadt', kind: 'job_centre' });
    chamber = await make('organisations', { name: 'Kammer Musterland', kind: 'chamber_of_crafts' });
    const position = { organisationId: jobcenter.id, function: 'Sachbearbeitung', email: 'Paul.Steinlage@jobcenter.example' };
    paul = await make('persons', { ...WHY, language: 'de', firstName: 'Paul', lastName: 'Steinlage', position });
  });

  afterAll(() => test.close());

  const make = async <Made>(resource: string, input: object): Promise<Made> => {
    const { status, body } = await coordinator.request<Made>('POST', `/api/${resource}`, input);
    expect([resource, status]).toEqual([resource, 201]);
    return body;
  };
  const preview = (text: string): Promise<Answer<FilingPreview>> => {
    const form = new FormData();
    form.append('file', new Blob([text]), 'text.txt');
    return coordinator.send<FilingPreview>('POST', '/api/filings/preview', form);
  };

  it('propose what they say otherwise, and change what was ticked', async () => {
    const { body } = await preview(SIGNATURE);
    expect(body.source).toBe('signature');
    const known = body.signature?.known;
    expect(known).toMatchObject({
      id: paul.id,
      values: [{ field: 'phone', before: null, after: '0171 2345678' }],
      position: {
        organisation: { id: jobcenter.id },
        values: [
          { field: 'function', before: 'Sachbearbeitung', after: 'Teamleitung' },
          { field: 'phone', before: null, after: '0201 88-51234' },
        ],
      },
      movedTo: null,
      movedToName: null,
    });
    const position = { id: known?.position?.id, version: known?.position?.version, function: 'Teamleitung' };
    const order = { personId: paul.id, position };
    const { body: changed } = await coordinator.request<Person>('POST', '/api/filings/signatures', order);
    expect(changed).toMatchObject({ phone: null, positions: [{ function: 'Teamleitung', phone: null }] });
    expect((await coordinator.request('POST', '/api/filings/signatures', order)).status).toBe(412);
    const person = { version: known?.version, lastName: 'Steinlage-Ost' };
    const renamed = await coordinator.request<Person>('POST', '/api/filings/signatures', { personId: paul.id, person });
    expect([renamed.status, renamed.body.name]).toEqual([200, 'Paul Steinlage-Ost']);
  });

  it('are compared with the person where a number is kept there', async () => {
    await coordinator.request('PUT', `/api/persons/${paul.id}`, { ...paul, phone: '0201 88-0' });
    const { body } = await preview(SIGNATURE);
    expect(body.signature?.known).toMatchObject({
      values: [{ field: 'phone', before: '0201 88-0', after: '0201 88-51234' }],
      position: { values: [{ field: 'function' }] },
    });
  });

  it('say that somebody works elsewhere now', async () => {
    const { body } = await preview(SIGNATURE.replace('Jobcenter Musterstadt', 'Kammer Musterland'));
    expect(body.signature?.known).toMatchObject({ id: paul.id, position: null, movedTo: { id: chamber.id }, values: [] });
    const { body: unknown } = await preview(SIGNATURE.replace('Jobcenter Musterstadt', 'Bildungswerk Nord e. V.'));
    expect(unknown.signature?.known).toMatchObject({ movedTo: null, movedToName: 'Bildungswerk Nord e. V.' });
  });

  it('become a new person with an organisation that is new, too', async () => {
    const text = `Lena Ostmann\nGeschäftsführerin\nBildungswerk Nord e. V.\nAm Wall 3\n45127 Musterstadt\nTel. 0201 4711-0\nlena.ostmann@nord.example`;
    const { body } = await preview(text);
    expect(body.signature).toMatchObject({
      known: null,
      organisation: null,
      signature: { lastName: 'Ostmann', organisation: 'Bildungswerk Nord e. V.' },
    });
    const organisation = {
      name: 'Bildungswerk Nord e. V.',
      kind: 'training_provider',
      street: 'Am Wall 3',
      postalCode: '45127',
      municipality: 'Musterstadt',
    };
    const contact = {
      firstName: 'Lena',
      lastName: 'Ostmann',
      email: 'lena.ostmann@nord.example',
      phone: '0201 4711-0',
      function: 'Geschäftsführerin',
      organisation,
    };
    const made = await make<Person>('filings/persons', { contact, why: WHY });
    expect(made).toMatchObject({
      name: 'Lena Ostmann',
      positions: [{ function: 'Geschäftsführerin', phone: '0201 4711-0', organisation: { name: 'Bildungswerk Nord e. V.' } }],
    });
    expect((await coordinator.request('POST', '/api/filings/persons', { contact })).status).toBe(400);
  });

  it('are read below a mail: of somebody known as a change, of a stranger as what is known of them', async () => {
    const mail = (sender: string, signature: string): string =>
      `Von: ${sender}\nGesendet: 12.03.2025 10:15\nAn: Ina\nBetreff: Termin\n\nGuten Tag,\npasst es?\n\nViele Grüße\n${signature}`;
    const { body } = await preview(mail('Paul Steinlage <paul.steinlage@jobcenter.example>', SIGNATURE));
    expect([body.source, body.signature?.known?.id]).toEqual(['pasted_mail', paul.id]);
    const { body: stranger } = await preview(
      mail(
        'Paul Steinlage <paul@nord.example>',
        'Paul Steinlage\nTrainer\nBildungswerk Nord e. V.\nNordweg 4\n45127 Essen\nTel. 0201 4711-0\nMobil 0171 3920555',
      ),
    );
    expect(stranger.unknown).toMatchObject([
      {
        address: 'paul@nord.example',
        firstName: 'Paul',
        function: 'Trainer',
        phone: '0201 4711-0',
        mobile: '0171 3920555',
        organisationName: 'Bildungswerk Nord e. V.',
        ...{ street: 'Nordweg 4', postalCode: '45127', municipality: 'Essen' },
      },
    ]);
    // He may be the one of that name, which is to be asked.
    expect(stranger.persons).toMatchObject([{ id: paul.id, by: 'name', certain: false }]);
  });

  it('tell who writes from an address nobody knows', async () => {
    const text = `Von: P. Steinlage <p.steinlage@privat.example>\nDatum: 12.03.2025 10:15\nBetreff: Termin\n\nJa, gern.\n\nViele Grüße\nPaul Steinlage\nJobcenter Musterstadt`;
    const { body } = await preview(text);
    expect(body).toMatchObject({
      persons: [{ id: paul.id, certain: true }],
      organisations: [{ id: jobcenter.id, certain: true }],
      unknown: [],
    });
  });

  it('name the organisations of all who share an address', async () => {
    const shared = { ...WHY, language: 'de', email: 'team@privat.example' };
    const house = await make<Organisation>('organisations', { name: 'Lernwerk Süd', kind: 'other' });
    for (const [lastName, organisationId] of [
      ['Aal', jobcenter.id],
      ['Barsch', house.id],
    ])
      await make('persons', { ...shared, lastName, position: { organisationId } });
    const { body } = await preview('Von: Team <team@privat.example>\nDatum: 12.03.2025 10:15\nBetreff: Termin\n\nJa, gern.');
    expect(body.organisations.map(({ name, certain }) => [name, certain]).sort()).toEqual([
      ['Jobcenter Musterstadt', true],
      ['Lernwerk Süd', true],
    ]);
  });

  it('change nothing for those who only read', async () => {
    const answer = await reader.request('POST', '/api/filings/signatures', {
      personId: paul.id,
      person: { version: 1, phone: '1' },
    });
    expect(answer.status).toBe(403);
  });
});
