import type {
  ContactNote,
  FilingInput,
  FilingPreview,
  Organisation,
  Person,
  Problem,
  Reminder,
  StoredFile,
  TimelinePage,
} from '@knotenpunkt/shared';
import { startTestApp, type Answer, type Client, type TestApp } from '../../../test/support/app.js';
import { internetMail, outlookFile, parts } from '../../../test/support/mail-files.js';
import { asOwner, makeCaller, makeRegion } from '../../../test/support/regions.js';
import type { Caller } from '../../platform/access/index.js';
import { Clock } from '../../platform/clock/index.js';

const NOW = new Date('2025-03-14T09:00:00Z');
const WHY = { purpose: 'Zusammenarbeit', legalBasis: 'public_task' } as const;
const PDF = Buffer.from('%PDF-1.7\nListe');

const HEADERS = {
  From: 'Paul Steinlage <paul.steinlage@jobcenter.example>',
  To: 'Test <nobody@agentur.example>, rita.neumann@kammer.example',
  Subject: 'Liste der Beratungszeiten',
  Date: 'Wed, 12 Mar 2025 10:15:00 +0100',
  'Message-ID': '<liste@jobcenter.example>',
  'Content-Type': 'multipart/mixed; boundary=edge',
};

const BODY = parts(
  {
    type: 'text/plain; charset=utf-8',
    content: 'Guten Tag,\ndie Liste hängt an, Lernhafen weiß Bescheid.\n\nAm 11.03.2025 schrieb Ina:\n> Haben Sie sie?',
  },
  { type: 'application/pdf', headers: { 'Content-Disposition': 'attachment; filename=liste.pdf' }, content: PDF },
  {
    type: 'application/x-msdownload',
    headers: { 'Content-Disposition': 'attachment; filename=liste.exe' },
    content: Buffer.from('MZ'),
  },
);

describe('filing', () => {
  let test: TestApp;
  let coordinator: Client;
  let colleague: Client;
  let reader: Client;
  let foreigner: Client;
  let jobcenter: Organisation;
  let chamber: Organisation;
  let lernhafen: Organisation;
  let paul: Person;
  /** The address of the coordination. */
  let ours: string;
  let aylin: Person;

  beforeAll(async () => {
    test = await startTestApp({ override: (module) => module.overrideProvider(Clock).useValue({ now: () => NOW }) });
  });

  beforeEach(async () => {
    const region = await makeRegion(test.database);
    const caller = await makeCaller(test.database, region);
    coordinator = test.as(caller);
    ours = await takeIn(caller);
    colleague = test.as(await makeCaller(test.database, region));
    reader = test.as(await makeCaller(test.database, region, 'reader'));
    foreigner = test.as(await makeCaller(test.database, await makeRegion(test.database, 'Andere Region')));
    jobcenter = await make('organisations', { name: 'Jobcenter Musterstadt', kind: 'job_centre' });
    chamber = await make('organisations', {
      name: 'Kammer Musterland',
      kind: 'chamber_of_crafts',
      website: 'https://www.kammer.example/',
    });
    lernhafen = await make('organisations', { name: 'Lernhafen', kind: 'training_provider' });
    aylin = await make('persons', { ...WHY, language: 'de', firstName: 'Aylin', lastName: 'Demirtan' });
    const position = { organisationId: jobcenter.id, function: 'Sachbearbeitung', email: 'Paul.Steinlage@jobcenter.example' };
    paul = await make('persons', { ...WHY, language: 'de', firstName: 'Paul', lastName: 'Steinlage', position });
  });

  afterAll(() => test.close());

  const make = async <Made>(resource: string, input: object): Promise<Made> => {
    const { status, body } = await coordinator.request<Made>('POST', `/api/${resource}`, input);
    expect([resource, status]).toEqual([resource, 201]);
    return body;
  };
  /** Somebody whose account opens the region, by their address. */
  const takeIn = ({ userId, regionId }: Caller): Promise<string> =>
    asOwner(test.database, async (owner) => {
      await owner.query(`INSERT INTO user_region (user_id, region_id, role) VALUES ($1, $2, 'coordinator')`, [userId, regionId]);
      const { rows: users } = await owner.query<{ email: string }>('SELECT email FROM user_account WHERE id = $1', [userId]);
      return users[0]?.email ?? '';
    });
  const form = (content: Buffer | string, name: string, order?: Partial<FilingInput>): FormData => {
    const sent = new FormData();
    if (order) sent.append('order', JSON.stringify(order));
    sent.append('file', new Blob([new Uint8Array(Buffer.from(content))]), name);
    return sent;
  };
  const preview = async <Body = FilingPreview>(
    content: Buffer | string = MAIL,
    name = 'mail.eml',
    as = coordinator,
  ): Promise<Answer<Body>> => as.send<Body>('POST', '/api/filings/preview', form(content, name));
  const file = <Body = ContactNote>(
    order: Partial<FilingInput>,
    content: Buffer | string = MAIL,
    name = 'mail.eml',
    as = coordinator,
  ) => as.send<Body>('POST', '/api/filings', form(content, name, order));
  const told = async (resource: string, id: string, noteId: string): Promise<string[]> => {
    const { body } = await coordinator.request<TimelinePage>('GET', `/api/${resource}/${id}/timeline`);
    return body.entries.filter(({ subjects }) => subjects.some((one) => one.id === noteId)).map(({ kind }) => kind);
  };
  const rows = (): Promise<string> =>
    asOwner(test.database, async (owner) => {
      const tables = [
        'contact_note',
        'contact_mail',
        'contact_note_person',
        'contact_note_organisation',
        'file',
        'file_chunk',
        'person',
        'event',
      ];
      const counts = tables.map((table) => `(SELECT count(*) FROM ${table})`).join(', ');
      const { rows } = await owner.query<{ counts: string }>(`SELECT concat_ws(',', ${counts}) AS counts`);
      return rows[0]?.counts ?? '';
    });

  const MAIL = internetMail(HEADERS, BODY);

  it('says before anything is kept whom a mail is about', async () => {
    const before = await rows();
    const { status, body } = await preview(MAIL);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      source: 'eml',
      subject: 'Liste der Beratungszeiten',
      day: '2025-03-12',
      sentAt: '2025-03-12T09:15:00.000Z',
      direction: 'received',
      sender: { name: 'Paul Steinlage', address: 'paul.steinlage@jobcenter.example' },
      text: 'Guten Tag,\ndie Liste hängt an, Lernhafen weiß Bescheid.',
      quoted: 'Am 11.03.2025 schrieb Ina:\n> Haben Sie sie?',
      attachments: [
        { index: 0, name: 'liste.pdf', size: PDF.length, inline: false, refusal: null },
        { index: 1, name: 'liste.exe', refusal: 'unsupported_type' },
      ],
      organisations: [
        { id: jobcenter.id, by: 'person', from: 'Paul Steinlage', certain: true },
        { id: chamber.id, by: 'domain', from: 'kammer.example', certain: true },
        { id: lernhafen.id, by: 'name', certain: false },
      ],
      persons: [{ id: paul.id, by: 'address', from: 'paul.steinlage@jobcenter.example', certain: true }],
      filed: null,
    });
    expect(
      body.unknown.map(({ address, firstName, lastName, organisation }) => [address, firstName, lastName, organisation?.name]),
    ).toEqual([
      ['nobody@agentur.example', null, 'Test', undefined],
      ['rita.neumann@kammer.example', 'Rita', 'Neumann', 'Kammer Musterland'],
    ]);
    expect(await rows()).toBe(before);
  });

  it('becomes one contact note with all it names, what was ticked of it, and a next step', async () => {
    const nextStep = { dueOn: '2025-03-20', text: 'Zeiten eintragen' };
    const places = { organisationIds: [jobcenter.id, lernhafen.id], personIds: [paul.id] };
    const { status, body: note } = await file({ subject: 'Liste da', ...places, attachments: [0], nextStep });
    expect(status).toBe(201);
    expect(note).toMatchObject({
      kind: 'mail',
      day: '2025-03-12',
      text: 'Liste da',
      organisation: { name: 'Jobcenter Musterstadt' },
      organisations: [{ name: 'Lernhafen' }],
      persons: [{ name: 'Paul Steinlage' }],
      nextStep,
      files: [{ name: 'liste.pdf', size: PDF.length }],
      mail: {
        direction: 'received',
        sender: { address: 'paul.steinlage@jobcenter.example' },
        recipients: [{ kind: 'to' }, { kind: 'to', address: 'rita.neumann@kammer.example' }],
        text: 'Guten Tag,\ndie Liste hängt an, Lernhafen weiß Bescheid.',
        quoted: null,
      },
    });
    for (const [resource, id] of [
      ['organisations', jobcenter.id],
      ['organisations', lernhafen.id],
      ['persons', paul.id],
    ] as const) {
      expect(await told(resource, id, note.id)).toEqual(['contact-notes.created']);
    }
    const { body: reminders } = await coordinator.request<Reminder[]>('GET', '/api/reminders');
    expect(reminders).toMatchObject([{ text: 'Zeiten eintragen', contactNoteText: 'Liste da' }]);
    const answer = await coordinator.download(`/api/files/${note.files[0]?.id}/content`);
    expect(answer.content.equals(PDF)).toBe(true);
  });

  it('is a contact with every organisation it names', async () => {
    await file({ subject: 'x', organisationIds: [jobcenter.id, lernhafen.id] });
    const where = { related: 'contacts', where: { field: 'day', op: 'eq', value: '2025-03-12' } };
    const filter = encodeURIComponent(JSON.stringify({ where }));
    const { body } = await coordinator.request<Organisation[]>('GET', `/api/organisations?filter=${filter}`);
    expect(body.map(({ name }) => name)).toEqual(['Jobcenter Musterstadt', 'Lernhafen']);
  });

  it('keeps earlier mails only where somebody wants them', async () => {
    const { body } = await file({ subject: 'x', personIds: [paul.id], quoted: true });
    expect(body.mail?.quoted).toBe('Am 11.03.2025 schrieb Ina:\n> Haben Sie sie?');
  });

  it('makes the strangers that were ticked, with why they are kept', async () => {
    const contact = {
      firstName: 'Rita',
      lastName: 'Neumann',
      email: 'rita.neumann@kammer.example',
      organisationId: chamber.id,
      function: 'Leitung',
    };
    const order = { subject: 'x', organisationIds: [jobcenter.id], newPersons: [contact] };
    const refused = await file<Problem>(order);
    expect([refused.status, refused.body.fields?.[0]?.path]).toEqual([400, 'why']);
    const { body: note } = await file({ ...order, why: { ...WHY, dataSource: 'E-Mail vom 12.03.2025' } });
    expect(note).toMatchObject({ organisations: [{ name: 'Kammer Musterland' }], persons: [{ name: 'Rita Neumann' }] });
    const { body: person } = await coordinator.request<Person>('GET', `/api/persons/${note.personIds[0]}`);
    expect(person).toMatchObject({
      dataSource: 'E-Mail vom 12.03.2025',
      purpose: 'Zusammenarbeit',
      positions: [{ function: 'Leitung', email: 'rita.neumann@kammer.example', organisation: { id: chamber.id } }],
    });
  });

  it('is filed once, in whatever it comes; further records are added to it, also by colleagues', async () => {
    const { body: note } = await file({ subject: 'Liste da', organisationIds: [jobcenter.id] });
    const asOutlook = outlookFile({ subject: 'Liste', messageId: '<liste@jobcenter.example>', body: 'x' });
    const { body: again } = await preview(asOutlook, 'mail.msg');
    expect(again.filed).toMatchObject({
      id: note.id,
      subject: 'Liste da',
      day: '2025-03-12',
      organisations: [{ id: jobcenter.id }],
    });
    const before = await rows();
    const twice = await file<Problem>({ subject: 'x', organisationIds: [lernhafen.id] }, asOutlook, 'mail.msg');
    expect([twice.status, twice.body.code]).toEqual([409, 'already_exists']);
    expect(await rows()).toBe(before);
    const places = { organisationIds: [lernhafen.id], personIds: [paul.id] };
    const { body: added } = await colleague.request<ContactNote>('POST', `/api/filings/${note.id}/places`, places);
    expect(added).toMatchObject({ organisationId: jobcenter.id, organisations: [{ name: 'Lernhafen' }], personIds: [paul.id] });
    expect(await told('organisations', lernhafen.id, note.id)).toContain('contact-notes.named');
    const { body: elsewhere } = await preview(MAIL, 'mail.eml', foreigner);
    expect(elsewhere).toMatchObject({ filed: null, organisations: [], persons: [] });
  });

  it('is recognised where it was copied after it was filed, and the other way round, and may be filed anyway', async () => {
    const copied = (sender: string, sent = 'Mittwoch, 12. März 2025 10:15', text = 'die Liste hängt an,') =>
      `Von: ${sender}\nGesendet: ${sent}\nAn: Test\nBetreff: Liste der Beratungszeiten\n\nGuten Tag,\n\n${text}\nLernhafen weiß Bescheid.\n`;
    const { body: note } = await file({ subject: 'Anders genannt', organisationIds: [jobcenter.id] });
    const copy = copied('Steinlage, Paul');
    const { body: seen } = await preview(copy, 'text.txt');
    expect(seen.filed).toMatchObject({ id: note.id, certain: false, subject: 'Anders genannt' });
    expect((await preview()).body.filed).toMatchObject({ id: note.id, certain: true });
    for (const other of [
      copied('Aylin Demirtan <aylin@kammer.example>'),
      copied('Steinlage, Paul', 'Mittwoch, 12. März 2025 11:15'),
      copied('Steinlage, Paul', 'Donnerstag, 13. März 2025 10:15'),
      copied('Steinlage, Paul', undefined, 'die Liste fehlt,'),
      copy.replace('Beratungszeiten', 'Öffnungszeiten'),
    ]) {
      expect((await preview(other, 'text.txt')).body.filed).toBeNull();
    }
    const anyway = await file({ subject: 'Noch einmal', organisationIds: [lernhafen.id] }, copy, 'text.txt');
    expect(anyway.status).toBe(201);

    await Promise.all([note.id, anyway.body.id].map((id) => coordinator.request('DELETE', `/api/contact-notes/${id}`)));
    const { body: first } = await file({ subject: 'Kopiert', organisationIds: [lernhafen.id] }, copy, 'text.txt');
    expect((await preview()).body.filed).toMatchObject({ id: first.id, certain: false });
    expect((await preview(MAIL, 'mail.eml', foreigner)).body.filed).toBeNull();
  });

  it('is taken away with its files, and brought back with them', async () => {
    const { body: note } = await file({ subject: 'Liste da', organisationIds: [jobcenter.id], attachments: [0] });
    expect((await coordinator.request('DELETE', `/api/contact-notes/${note.id}`)).status).toBe(204);
    const stored = await coordinator.request<StoredFile>('GET', `/api/files/${note.files[0]?.id}`);
    expect(stored.body.archivedAt).not.toBeNull();
    const { id: _id, version: _version, ...again } = note;
    const back = await make<ContactNote>('contact-notes', again);
    expect(back).toMatchObject({ text: 'Liste da', mail: { ...note.mail, fileIds: note.mail?.fileIds }, files: note.files });
    const { body: other } = await coordinator.request<ContactNote>('PUT', `/api/contact-notes/${back.id}`, {
      ...back,
      text: 'Liste',
      organisationIds: [lernhafen.id],
    });
    expect(other).toMatchObject({ text: 'Liste', organisations: [{ name: 'Lernhafen' }], mail: note.mail });
  });

  it('reads a mail of our own as sent, and tells whom it went to', async () => {
    const own = internetMail({ ...HEADERS, From: ours, To: 'paul.steinlage@jobcenter.example' }, BODY);
    const { body: read } = await preview(own);
    expect(read).toMatchObject({
      direction: 'sent',
      persons: [{ id: paul.id }],
      organisations: [{ id: jobcenter.id }, { id: lernhafen.id }],
      unknown: [],
    });
  });

  it('reads a mail that was copied out of Outlook, and people it names without an address', async () => {
    const text = `Von: Demirtan, Aylin\nGesendet: Mittwoch, 12. März 2025 10:15\nAn: Paul Steinlage\nBetreff: Rückfrage\n\nGuten Tag, wann passt es?`;
    const { body } = await preview(text, 'text.txt');
    expect(body).toMatchObject({
      source: 'pasted_mail',
      subject: 'Rückfrage',
      day: '2025-03-12',
      text: 'Guten Tag, wann passt es?',
    });
    expect(body.persons.map(({ id, certain }) => [id, certain])).toEqual([
      [aylin.id, true],
      [paul.id, true],
    ]);
    const { body: note } = await file({ subject: 'Rückfrage', personIds: [aylin.id] }, text, 'text.txt');
    expect([note.kind, note.mail?.sentAt?.slice(0, 16)]).toEqual(['mail', '2025-03-12T09:15']);
  });

  it('keeps a note that was pasted as what it is', async () => {
    const { body } = await preview('Mit Aylin Demirtan telefoniert: Der Lernhafen zieht um.', 'text.txt');
    expect(body).toMatchObject({ source: 'note', day: '2025-03-14', persons: [{ id: aylin.id, certain: false }] });
    const order = { kind: 'call' as const, subject: 'Lernhafen zieht um', day: '2025-03-13', personIds: [aylin.id] };
    const { body: note } = await file(order, 'Mit Aylin Demirtan telefoniert.', 'text.txt');
    expect(note).toMatchObject({ kind: 'call', day: '2025-03-13', mail: null });
  });

  it.each([
    ['a picture called a mail', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'bild.eml', 'mail'],
    [
      'a broken file of Outlook',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2_000, 7)]),
      'mail.msg',
      'mail',
    ],
    ['nothing', '', 'mail.eml', 'mail'],
    ['an empty text', '  \n ', 'text.txt', 'text'],
  ])('refuses %s, and keeps nothing', async (_, content, name, reason) => {
    const before = await rows();
    for (const answer of [
      await preview<Problem>(content, name),
      await file<Problem>({ subject: 'x', personIds: [paul.id] }, content, name),
    ]) {
      expect([answer.status, answer.body.code, answer.body.values?.reason]).toEqual([400, 'file_unreadable', reason]);
    }
    expect(await rows()).toBe(before);
  });

  it('refuses more than a file may have', async () => {
    const answer = await preview<Problem>(Buffer.concat([MAIL, Buffer.alloc(50 * 1024 * 1024, 'a')]));
    expect([answer.status, answer.body.code]).toEqual([413, 'too_large']);
  });

  it.each([
    ['an attachment that is not kept', { attachments: [1] }, 415, 'unsupported_type'],
    ['an attachment it does not have', { attachments: [7] }, 400, 'invalid_input'],
    ['no record', { personIds: [] }, 400, 'invalid_input'],
    ['no subject', { subject: ' ' }, 400, 'invalid_input'],
    ['an unknown field', { authorId: 'x' }, 400, 'invalid_input'],
    ['a record of nobody', { personIds: ['0199d1d4-0000-7000-8000-000000000000'] }, 409, 'unknown_reference'],
  ])('is not filed with %s', async (_, wrong, status, code) => {
    const before = await rows();
    const answer = await file<Problem>({ subject: 'x', personIds: [paul.id], ...wrong });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(await rows()).toBe(before);
  });

  it.each([
    ['no order', undefined],
    ['an order that is no JSON', '{'],
    ['an order that is a list', '[]'],
  ])('is not filed with %s', async (_, order) => {
    const sent = new FormData();
    if (order !== undefined) sent.append('order', order);
    sent.append('file', new Blob([new Uint8Array(MAIL)]), 'mail.eml');
    expect((await coordinator.send('POST', '/api/filings', sent)).status).toBe(400);
  });

  it('is for those who write notes', async () => {
    expect((await preview<Problem>(MAIL, 'mail.eml', reader)).status).toBe(403);
    expect((await file<Problem>({ subject: 'x', personIds: [paul.id] }, MAIL, 'mail.eml', reader)).status).toBe(403);
    const foreign = await file<Problem>({ subject: 'x', personIds: [paul.id] }, MAIL, 'mail.eml', foreigner);
    expect(foreign.body.code).toBe('unknown_reference');
  });
});
