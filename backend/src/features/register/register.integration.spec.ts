import type { Problem, RegisterEntry, RegisterEntryInput } from '@knotenpunkt/shared';
import pg from 'pg';
import { startTestApp, type Client, type TestApp } from '../../../test/support/app.js';
import { makeCaller, makeRegion } from '../../../test/support/regions.js';
import { Caller } from '../../platform/access/index.js';
import { registerEntriesOf, SHIPPED_REGISTER, storeRegister } from './index.js';

const CHAMBER: RegisterEntryInput = {
  key: 'hwk-nord',
  name: 'Handwerkskammer Nord',
  kind: 'chamber_of_crafts',
  otherNames: ['Kammer des Handwerks'],
  municipality: 'Musterstadt',
  sourceTitle: 'Impressum',
  sourceLink: 'https://kammer.example/impressum',
  asOf: '2025-01-01',
};
const SCHOOL: RegisterEntryInput = {
  key: 'hwk-nord-schule',
  name: 'Schulungszentrum Nord',
  kind: 'training_provider',
  parent: 'hwk-nord',
  sourceTitle: 'Impressum',
  asOf: '2025-01-01',
};

describe('register', () => {
  let test: TestApp;
  let reader: Client;

  beforeAll(async () => {
    test = await startTestApp();
    reader = test.as(await makeCaller(test.database, await makeRegion(test.database), 'reader'));
  });

  afterAll(() => test.close());

  const store = (...entries: RegisterEntryInput[]) => storeRegister(test.database.ownerUrl, entries);
  const found = async (q: string): Promise<string[]> => {
    const filter = encodeURIComponent(JSON.stringify({ q }));
    const { body } = await reader.request<RegisterEntry[]>('GET', `/api/register?filter=${filter}&range=[0,99]`);
    return body.map(({ name }) => name);
  };

  it('is filled by the owner; the same entries again change nothing', async () => {
    expect(await store(CHAMBER, SCHOOL)).toEqual({ added: 2, changed: 0, unchanged: 0, older: 0 });
    expect(await store(CHAMBER, SCHOOL)).toEqual({ added: 0, changed: 0, unchanged: 2, older: 0 });
    const moved = { ...CHAMBER, municipality: 'Neumuster', asOf: '2025-06-01' };
    expect(await store(moved, SCHOOL)).toEqual({ added: 0, changed: 1, unchanged: 1, older: 0 });
    expect(await store(CHAMBER)).toEqual({ added: 0, changed: 0, unchanged: 0, older: 1 });
  });

  it('is answered alike in every region, to everybody who is logged in', async () => {
    const other = await makeRegion(test.database);
    const roles = ['coordinator', 'group_lead', 'reporting'] as const;
    const administrator = new Caller({ userId: null, regionId: null, roles: ['administrator'], requestId: null });
    const callers = [...(await Promise.all(roles.map((role) => makeCaller(test.database, other, role)))), administrator];
    const { body: listed } = await reader.request<RegisterEntry[]>('GET', '/api/register');
    expect(listed.map(({ name, parent, asOf }) => [name, parent?.name, asOf])).toEqual([
      ['Handwerkskammer Nord', undefined, '2025-06-01'],
      ['Schulungszentrum Nord', 'Handwerkskammer Nord', '2025-01-01'],
    ]);
    for (const caller of callers) {
      expect((await test.as(caller).request('GET', '/api/register')).body).toEqual(listed);
      expect((await test.as(caller).request('GET', `/api/register/${listed[0]?.id}`)).body).toEqual(listed[0]);
    }
  });

  it('finds by other names, places and kinds, with typing errors and the beginning of words', async () => {
    for (const typed of ['kammer des handwerks', 'Handwerkskamer', 'Hnadwerkskammer nord', 'Handwerkskmm', 'neumuster', 'HWK'])
      expect([typed, await found(typed)]).toEqual([typed, ['Handwerkskammer Nord']]);
    expect(await found('nord')).toHaveLength(2);
    expect(await found('Bäckerei')).toEqual([]);
  });

  it('says that an entry is not there', async () => {
    const { status, body } = await reader.request<Problem>('GET', '/api/register/0199d1d4-0000-7000-8000-000000000000');
    expect([status, body.code]).toEqual([404, 'not_found']);
  });

  it('is written by nobody who runs the system', async () => {
    for (const method of ['POST', 'PUT', 'DELETE'] as const)
      expect([method, (await reader.request(method, '/api/register', CHAMBER)).status]).toEqual([method, 404]);
    const runtime = new pg.Client({ connectionString: test.database.appUrl });
    await runtime.connect();
    try {
      for (const statement of ["UPDATE register_entry SET name = 'x'", 'DELETE FROM register_entry', 'TRUNCATE register_entry'])
        await expect(runtime.query(statement)).rejects.toMatchObject({ code: '42501' });
    } finally {
      await runtime.end();
    }
  });

  it('takes no entry that names one nobody knows, or that stands above itself, and nothing else with it', async () => {
    await expect(store({ ...SCHOOL, key: 'new' }, { ...SCHOOL, key: 'lost', parent: 'nobody' })).rejects.toMatchObject({
      reason: 'unknown_key',
      found: ['nobody'],
    });
    const later = { ...CHAMBER, asOf: '2025-07-01' };
    await expect(store({ ...later, parent: 'hwk-nord-schule' })).rejects.toMatchObject({ reason: 'circle' });
    await expect(store({ ...later, successor: 'hwk-nord' })).rejects.toMatchObject({ reason: 'circle', found: ['hwk-nord'] });
    expect(await found('nord')).toHaveLength(2);
  });

  it.each([
    ['no object', [CHAMBER], ['entries']],
    ['no entries', {}, ['entries']],
    ['an unknown kind', { entries: [{ ...CHAMBER, kind: 'club' }] }, ['entries.0.kind']],
    ['a day that does not exist', { entries: [CHAMBER, { ...SCHOOL, asOf: '2025-02-30' }] }, ['entries.1.asOf']],
    ['a person', { entries: [{ ...CHAMBER, contact: 'Ada' }] }, ['entries.0.contact']],
    ['no source', { entries: [{ ...CHAMBER, sourceTitle: ' ' }] }, ['entries.0.sourceTitle']],
    ['a script as link', { entries: [{ ...CHAMBER, sourceLink: 'javascript:alert(1)' }] }, ['entries.0.sourceLink']],
    ['a key twice', { entries: [CHAMBER, CHAMBER] }, ['entries']],
  ])('refuses a file with %s', async (_what, content, places) => {
    await expect(registerEntriesOf(content)).rejects.toMatchObject({ reason: 'invalid', found: places });
  });

  it('ships entries that are a register, each with its source, none with a mail address', async () => {
    const entries = await registerEntriesOf({ entries: SHIPPED_REGISTER.map((entry) => ({ ...entry })) });
    expect(entries.filter(({ email }) => email)).toEqual([]);
    expect(await store(...entries)).toMatchObject({ added: SHIPPED_REGISTER.length });
  });
});
