import type { ContactNote, FilingPlacesInput, FilingPreview, Organisation, Problem, TimelinePage } from '@knotenpunkt/shared';
import { startTestApp, type Answer, type Client, type TestApp } from '../../../test/support/app.js';
import { internetMail } from '../../../test/support/mail-files.js';
import { makeCaller, makeRegion } from '../../../test/support/regions.js';

const MAIL = internetMail(
  {
    From: 'paul@jobcenter.example',
    Subject: 'Liste',
    Date: 'Wed, 12 Mar 2025 10:15:00 +0100',
    'Message-ID': '<liste@a.example>',
  },
  'Die Liste ist da.',
);

/** Where a mail lies with one of a kind only. */
const KINDS = [
  { resource: 'groups', field: 'groupId', shown: 'group', input: { kind: 'working_group', state: 'active' } },
  { resource: 'networks', field: 'networkId', shown: 'network', input: {} },
  { resource: 'initiatives', field: 'initiativeId', shown: 'initiative', input: { kind: 'project', state: 'running' } },
] as const;

let test: TestApp;

beforeAll(async () => {
  test = await startTestApp();
});

afterAll(() => test.close());

describe.each(KINDS)('a filed mail and $resource', ({ resource, field, shown, input }) => {
  let author: Client;
  let colleague: Client;
  let jobcenter: Organisation;
  let one: { id: string };
  let other: { id: string };
  let note: ContactNote;

  beforeEach(async () => {
    const region = await makeRegion(test.database);
    author = test.as(await makeCaller(test.database, region));
    colleague = test.as(await makeCaller(test.database, region));
    jobcenter = await make('organisations', { name: 'Jobcenter Musterstadt', kind: 'job_centre' });
    one = await make(resource, { ...input, name: 'Beratung' });
    other = await make(resource, { ...input, name: 'Übergänge' });
    note = (await send<ContactNote>('filings', { subject: 'Liste', organisationIds: [jobcenter.id] })).body;
  });

  const make = async <Made>(kind: string, made: object): Promise<Made> =>
    (await author.request<Made>('POST', `/api/${kind}`, made)).body;
  const send = <Body>(path: string, order?: object): Promise<Answer<Body>> => {
    const sent = new FormData();
    if (order) sent.append('order', JSON.stringify(order));
    sent.append('file', new Blob([new Uint8Array(MAIL)]), 'mail.eml');
    return author.send<Body>('POST', `/api/${path}`, sent);
  };
  const add = <Body = ContactNote>(places: FilingPlacesInput): Promise<Answer<Body>> =>
    colleague.request<Body>('POST', `/api/filings/${note.id}/places`, places);
  const stored = async (): Promise<ContactNote> =>
    (await author.request<ContactNote>('GET', `/api/contact-notes/${note.id}`)).body;
  const told = async ({ id }: { id: string }): Promise<string[]> => {
    const { body } = await author.request<TimelinePage>('GET', `/api/${resource}/${id}/timeline`);
    return body.entries.filter(({ subjects }) => subjects.some((subject) => subject.id === note.id)).map(({ kind }) => kind);
  };

  it('are brought together later, which shows in both and can be taken back', async () => {
    const { status, body: added } = await add({ [field]: one.id });
    expect([status, added[field], added[shown]]).toEqual([200, one.id, { id: one.id, name: 'Beratung' }]);
    expect(added.organisationId).toBe(jobcenter.id);
    expect(await told(one)).toEqual(['contact-notes.updated', 'contact-notes.named']);
    const { body: preview } = await send<FilingPreview>('filings/preview');
    expect(preview.filed?.[shown]).toEqual({ id: one.id, name: 'Beratung' });

    await author.request('PUT', `/api/contact-notes/${note.id}`, { ...added, [field]: null });
    expect(await stored()).toMatchObject({ [field]: null, organisationId: jobcenter.id });
    await add({ [field]: other.id });
    expect((await author.request('DELETE', `/api/contact-notes/${note.id}`)).status).toBe(204);
    expect((await told(other))[0]).toBe('contact-notes.removed');
  });

  it('stay as they are where it lies with another one', async () => {
    await add({ [field]: one.id });
    const before = await stored();
    const lernhafen = await make<Organisation>('organisations', { name: 'Lernhafen', kind: 'training_provider' });
    const { status, body } = await add<Problem>({ organisationIds: [lernhafen.id], [field]: other.id });
    expect([status, body.code, body.fields]).toEqual([400, 'invalid_input', [{ path: field, code: 'unchangeable' }]]);
    expect(await stored()).toEqual(before);
    expect(await told(other)).toEqual([]);
    expect((await add({ organisationIds: [lernhafen.id], [field]: one.id })).body).toMatchObject({
      [field]: one.id,
      organisationIds: [lernhafen.id],
    });
  });
});
