import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { startTestApp, type TestApp } from '../../../test/support/app.js';
import { makeRegion } from '../../../test/support/regions.js';
import { Caller } from '../access/index.js';
import { Clock, DAYS, after } from '../clock/index.js';
import { Database } from '../database/index.js';
import { AccessTokens } from './access-tokens.js';

describe('access tokens', () => {
  let test: TestApp;
  let tokens: AccessTokens;
  let region: string;
  let other: string;

  beforeAll(async () => {
    test = await startTestApp();
    tokens = test.get(AccessTokens);
    region = await makeRegion(test.database);
    other = await makeRegion(test.database);
  });

  afterAll(() => test.close());

  const tomorrow = (): Date => after(test.get(Clock).now(), DAYS);

  async function issue(subject: { purpose: string; subjectId: string }, regionId: string | null = region) {
    const write = test.get(Database).write.bind(test.get(Database));
    const generation = await write(Caller.system(regionId), (tx) => tokens.issue(tx, subject, tomorrow()));
    const link = { ...subject, generation };
    return { link, token: tokens.derive(link), revoke: () => write(Caller.system(regionId), (tx) => tokens.revoke(tx, link)) };
  }

  it('answer region, subject and generation, and stay the same until they are revoked', async () => {
    const subject = { purpose: 'trial', subjectId: uuidv7() };
    const first = await issue(subject);
    expect(first.token).toMatch(/^[\w-]{43}$/);
    expect(await tokens.resolve(first.token, 'trial')).toEqual({ ...subject, regionId: region, generation: 1 });
    expect((await issue(subject)).token).toBe(first.token);

    await first.revoke();
    await expect(tokens.resolve(first.token, 'trial')).rejects.toMatchObject({ code: 'token_invalid' });
    await expect(first.revoke()).rejects.toMatchObject({ code: 'token_invalid' });
    const second = await issue(subject);
    expect(second.token).not.toBe(first.token);
    expect((await tokens.resolve(second.token, 'trial')).generation).toBe(2);
  });

  it('are made for many subjects at once, each its own', async () => {
    const subjectIds = Array.from({ length: 3 }, () => uuidv7());
    const revoked = await issue({ purpose: 'trial', subjectId: subjectIds[0] ?? '' });
    await revoked.revoke();
    const generations = await test
      .get(Database)
      .write(Caller.system(region), (tx) => tokens.issueAll(tx, 'trial', subjectIds, tomorrow()));
    expect(generations).toEqual(new Map(subjectIds.map((id, index) => [id, index === 0 ? 2 : 1])));
    for (const [subjectId, generation] of generations) {
      const token = tokens.derive({ purpose: 'trial', subjectId, generation });
      expect(await tokens.resolve(token, 'trial')).toEqual({ purpose: 'trial', subjectId, regionId: region, generation });
    }
  });

  it('serve one purpose and one subject', async () => {
    const subjectId = uuidv7();
    const { token } = await issue({ purpose: 'trial', subjectId });
    await expect(tokens.resolve(token, 'other')).rejects.toMatchObject({ code: 'token_invalid' });
    expect((await issue({ purpose: 'other', subjectId })).token).not.toBe(token);
    expect((await issue({ purpose: 'trial', subjectId: uuidv7() })).token).not.toBe(token);
  });

  it('do not move to another region', async () => {
    const subject = { purpose: 'trial', subjectId: uuidv7() };
    const { token } = await issue(subject);
    await issue(subject, other);
    expect((await tokens.resolve(token, 'trial')).regionId).toBe(region);
  });

  it('lie in a table the running system cannot look into', async () => {
    const runtime = new pg.Client({ connectionString: test.database.appUrl });
    await runtime.connect();
    for (const sql of ['SELECT * FROM access_token', 'UPDATE access_token SET generation = 1', 'DELETE FROM access_token']) {
      await expect(runtime.query(sql)).rejects.toMatchObject({ code: '42501' });
    }
    await runtime.end();
  });
});
