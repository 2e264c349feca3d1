import type { Organisation, Problem, StoredFile, TimelinePage } from '@knotenpunkt/shared';
import { startTestApp, type Client, type TestApp } from '../../../test/support/app.js';
import { makeCaller, makeRegion } from '../../../test/support/regions.js';

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex');
const PERMISSION = 'Pressestelle, 12.03.2025';

describe('the logo of an organisation', () => {
  let test: TestApp;
  let coordinator: Client;
  let reader: Client;

  beforeAll(async () => {
    test = await startTestApp();
    const region = await makeRegion(test.database);
    coordinator = test.as(await makeCaller(test.database, region));
    reader = test.as(await makeCaller(test.database, region, 'reader'));
  });

  afterAll(() => test.close());

  const organisation = async (name: string): Promise<Organisation> =>
    (await coordinator.request<Organisation>('POST', '/api/organisations', { name, kind: 'company' })).body;
  const upload = async ({ id }: Organisation, name: string, content: Uint8Array): Promise<string> => {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(content)]), name);
    const address = `/api/files?subjectType=organisations&subjectId=${id}`;
    return (await coordinator.send<StoredFile>('POST', address, form)).body.id;
  };
  const show = ({ id }: Organisation, fileId: string, permission = PERMISSION, client = coordinator) =>
    client.request<Organisation & Problem>('PUT', `/api/organisations/${id}/logo`, { fileId, permission });

  it('is an image among its files that somebody allowed to be shown', async () => {
    const owner = await organisation('Werk');
    const fileId = await upload(owner, 'logo.png', PNG);
    const { body } = await show(owner, fileId, ` ${PERMISSION} `);
    expect([body.logo, body.version]).toEqual([{ fileId, permission: PERMISSION }, 2]);
    const saved = await coordinator.request<Organisation>('PUT', `/api/organisations/${owner.id}`, { ...body, note: 'x' });
    expect(saved.body.logo).toEqual(body.logo);
    const hidden = await coordinator.request<Organisation>('DELETE', `/api/organisations/${owner.id}/logo`);
    expect([hidden.status, hidden.body.logo]).toEqual([200, null]);
    const { entries } = (await reader.request<TimelinePage>('GET', `/api/organisations/${owner.id}/timeline`)).body;
    expect(entries.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['organisations.logo_shown', 'organisations.logo_hidden']),
    );
  });

  it('is gone with its file', async () => {
    const owner = await organisation('Betrieb');
    const fileId = await upload(owner, 'logo.png', PNG);
    await show(owner, fileId);
    await coordinator.request('DELETE', `/api/files/${fileId}`);
    expect((await coordinator.request<Organisation>('GET', `/api/organisations/${owner.id}`)).body.logo).toBeNull();
  });

  it('is neither a text, nor the image of somebody else, nor shown without a permission', async () => {
    const [owner, other] = [await organisation('Eigen'), await organisation('Fremd')];
    const text = await upload(owner, 'logo.txt', Buffer.from('kein Bild'));
    expect((await show(owner, text)).body.code).toBe('unknown_reference');
    const image = await upload(other, 'logo.png', PNG);
    expect((await show(owner, image)).body.code).toBe('unknown_reference');
    expect((await show(other, image, ' ')).body.fields?.[0]?.path).toBe('permission');
    expect((await show(other, image, 'x'.repeat(10_000))).body.fields?.[0]?.path).toBe('permission');
    expect((await show(other, image, PERMISSION, reader)).status).toBe(403);
    expect((await coordinator.request<Organisation>('GET', `/api/organisations/${other.id}`)).body.logo).toBeNull();
  });
});
