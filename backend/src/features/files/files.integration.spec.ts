import { once } from 'node:events';
import { request, type ClientRequest, type IncomingMessage } from 'node:http';
import { json } from 'node:stream/consumers';
import type { Organisation, Problem, SearchHit, StoredFile, TimelinePage } from '@knotenpunkt/shared';
import { startTestApp, type Answer, type TestApp } from '../../../test/support/app.js';
import { asOwner, makeCaller, makeRegion } from '../../../test/support/regions.js';
import type { Caller } from '../../platform/access/index.js';

const PDF = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(900_000, 'Satzung '), Buffer.from('%%EOF')]);
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex');

/** The first file to be stored meets another transaction; a sequence counts on where that is rolled back. */
const CROSS_ONCE = `
  CREATE SEQUENCE crossing;
  CREATE FUNCTION cross_once() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN
    IF nextval('crossing') = 1 THEN RAISE EXCEPTION 'deadlock detected' USING ERRCODE = '40P01'; END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER cross_once BEFORE INSERT ON file FOR EACH ROW EXECUTE FUNCTION cross_once()`;

describe('files', () => {
  let test: TestApp;
  let region: string;
  let caller: Caller;
  let organisation: Organisation;

  beforeAll(async () => {
    test = await startTestApp();
    region = await makeRegion(test.database);
    caller = await makeCaller(test.database, region);
    organisation = await newOrganisation('Kreishandwerkerschaft Musterland');
  });

  afterAll(() => test.close());

  const client = () => test.as(caller);

  async function newOrganisation(name: string): Promise<Organisation> {
    return (await client().request<Organisation>('POST', '/api/organisations', { name, kind: 'other' })).body;
  }

  async function upload<Body = StoredFile>(
    name: string,
    content: Buffer,
    subjectId = organisation.id,
    by = caller,
  ): Promise<Answer<Body>> {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(content)]), name);
    return test.as(by).send<Body>('POST', `/api/files?subjectType=organisations&subjectId=${subjectId}`, form);
  }

  const chunks = () =>
    asOwner(
      test.database,
      async (owner) => (await owner.query<{ count: number }>('SELECT count(*)::int FROM file_chunk')).rows[0]?.count,
    );

  it('finds a file by its name, on the page of its record', async () => {
    const { body } = await upload('Förderrichtlinie Übergang.pdf', PDF);
    const find = async () => (await client().request<SearchHit[]>('GET', '/api/search?q=foerderrichtlinei')).body;
    expect(await find()).toEqual([
      expect.objectContaining({
        resource: 'files',
        id: body.id,
        name: 'Förderrichtlinie Übergang.pdf',
        detail: organisation.name,
        subject: { type: 'organisations', id: organisation.id },
      }),
    ]);
    await client().request('DELETE', `/api/files/${body.id}`);
    expect(await find()).toEqual([]);
  });

  it('keeps a file with its record and gives back the same bytes, to be saved only', async () => {
    const { status, body: file } = await upload('Satzung – 2024.pdf', PDF);
    expect(status).toBe(201);
    expect(file).toMatchObject({
      name: 'Satzung – 2024.pdf',
      mediaType: 'application/pdf',
      size: PDF.length,
      createdBy: { name: 'Test coordinator' },
    });

    const answer = await test.as(caller).download(`/api/files/${file.id}/content`);
    expect(answer.content.equals(PDF)).toBe(true);
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename*=UTF-8''Satzung%20%E2%80%93%202024.pdf`);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toContain('sandbox');

    const timeline = await client().request<TimelinePage>('GET', `/api/organisations/${organisation.id}/timeline`);
    expect(timeline.body.entries[0]).toMatchObject({
      kind: 'files.added',
      subjects: [{ name: organisation.name }, { type: 'files', name: 'Satzung – 2024.pdf' }],
    });
  });

  it('keeps every byte where another transaction crosses', async () => {
    await asOwner(test.database, (owner) => owner.query(CROSS_ONCE));
    try {
      const { status, body } = await upload('Satzung, neu.pdf', Buffer.concat([PDF, PNG]));
      expect([status, body.size]).toEqual([201, PDF.length + PNG.length]);
      const { content } = await client().download(`/api/files/${body.id}/content`);
      expect(content.equals(Buffer.concat([PDF, PNG]))).toBe(true);
    } finally {
      await asOwner(test.database, (owner) => owner.query('DROP FUNCTION cross_once CASCADE; DROP SEQUENCE crossing'));
    }
  });

  it('stores the same bytes once per region', async () => {
    const content = Buffer.concat([PDF, Buffer.from('einmal')]);
    await upload('eins.pdf', content);
    const before = await chunks();
    const { body: second } = await upload('zwei.pdf', content);
    expect(await chunks()).toBe(before);
    expect((await test.as(caller).download(`/api/files/${second.id}/content`)).content.equals(content)).toBe(true);

    const elsewhere = await makeRegion(test.database, 'Andere Region');
    const foreigner = await makeCaller(test.database, elsewhere);
    const { body: theirs } = await test
      .as(foreigner)
      .request<Organisation>('POST', '/api/organisations', { name: 'Dort', kind: 'other' });
    await upload('drei.pdf', content, theirs.id, foreigner);
    expect(await chunks()).toBeGreaterThan(before ?? 0);
  });

  it('is listed by record, archived and restored', async () => {
    const { id } = await newOrganisation('Mit Dateien');
    const { body: file } = await upload('plan.png', PNG, id);
    const list = async () => {
      const filter = encodeURIComponent(JSON.stringify({ subjectType: 'organisations', subjectId: id }));
      return (await client().request<StoredFile[]>('GET', `/api/files?filter=${filter}`)).body.map(({ name }) => name);
    };
    expect(await list()).toEqual(['plan.png']);
    await client().request('DELETE', `/api/files/${file.id}`);
    expect(await list()).toEqual([]);
    await client().request('POST', `/api/files/${file.id}/restore`);
    expect(await list()).toEqual(['plan.png']);
  });

  it.each([
    ['a picture with the name of a document', 'bericht.pdf', PNG, 415, 'unsupported_type'],
    ['a page the browser would run', 'seite.html', Buffer.from('<script>alert(1)</script>'), 415, 'unsupported_type'],
    [
      'a drawing that can hold scripts',
      'bild.svg',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      415,
      'unsupported_type',
    ],
    ['bytes called a text', 'text.txt', Buffer.from([1, 2, 3, 4, 0, 5]), 415, 'unsupported_type'],
    ['more than 25 MB', 'gross.txt', Buffer.alloc(26 * 1024 * 1024, 'a'), 413, 'too_large'],
  ])('refuses %s and keeps nothing', async (_, name, content, status, code) => {
    const before = await chunks();
    const answer = await upload<Problem>(name, content);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(await chunks()).toBe(before);
  });

  it('refuses what belongs to nothing or to another region', async () => {
    expect((await upload<Problem>('a.png', PNG, '0199d1d4-0000-7000-8000-000000000000')).body.code).toBe('unknown_reference');
    const foreigner = await makeCaller(test.database, await makeRegion(test.database, 'Fremd'));
    expect((await upload<Problem>('a.png', PNG, organisation.id, foreigner)).body.code).toBe('unknown_reference');
    const { body: file } = await upload('geheim.png', PNG);
    expect((await test.as(foreigner).request<Problem>('GET', `/api/files/${file.id}/content`)).body.code).toBe('not_found');
    expect(
      (await client().request<Problem>('POST', `/api/files?subjectType=organisations&subjectId=${organisation.id}`, {})).body
        .code,
    ).toBe('unsupported_type');
  });

  /** A form as it is, begun or whole, on a connection of its own. */
  function sendForm(text: string, length = text.length, boundary = '; boundary=edge'): ClientRequest {
    const url = `${test.address}/api/files?subjectType=organisations&subjectId=${organisation.id}`;
    const headers = { ...client().headers, 'content-type': `multipart/form-data${boundary}`, 'content-length': length };
    const sent = request(url, { method: 'POST', headers, agent: false });
    sent.once('error', () => undefined).write(text);
    return sent;
  }

  const begun = '--edge\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nBeginn';

  it.each([
    ['breaks off', begun, undefined],
    ['names no boundary', begun, ''],
    ['brings no file', '--edge--\r\n', undefined],
  ])('refuses a form that %s', async (_, text, boundary) => {
    const answer = await new Promise<IncomingMessage>((resolve) =>
      sendForm(text, text.length, boundary).once('response', resolve).end(),
    );
    expect([answer.statusCode, ((await json(answer)) as Problem).code]).toEqual([400, 'invalid_input']);
  });

  it('holds nobody up while files come over slow lines', async () => {
    const slow: ClientRequest[] = [];
    while (slow.length < 12) {
      const arrived = once(test.app.getHttpServer(), 'request');
      slow.push(sendForm(begun, 10_000));
      await arrived;
    }
    for (let look = 0; look < 5; look++) expect((await client().request('GET', '/api/organisations')).status).toBe(200);
    for (const one of slow) one.destroy();
  });

  it('takes no folder and no control characters from a name', async () => {
    const { body } = await upload('..\\..\\etc/pass\u0007wd.txt', Buffer.from('harmlos'));
    expect(body.name).toBe('passwd.txt');
  });
});
