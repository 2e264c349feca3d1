import type { Session } from '@knotenpunkt/shared';
import { startTestApp, type TestApp } from '../../test/support/app.js';
import { browserOf } from '../../test/support/login.js';
import { demoLoginsText, loadDemo } from './index.js';

const PASSWORD = 'ein Wort der Vorführung';

describe('logins of the demo', () => {
  let test: TestApp;

  beforeAll(async () => {
    test = await startTestApp({ realLogin: true });
  });

  afterAll(() => test.close());

  it('are made on an empty database and only listed on a later start', async () => {
    const first = await loadDemo(test.app, PASSWORD);
    expect(demoLoginsText(first)).toContain(PASSWORD);
    const again = await loadDemo(test.app, 'another one');
    expect(again.users).toEqual(first.users);
    expect(again.password).toBeNull();
    expect(demoLoginsText(again)).toContain(first.users[0]?.email);

    for (const { email, role, regions } of first.users) {
      const { status, body } = await browserOf(test).request<Session>('POST', '/api/session', { email, password: PASSWORD });
      expect([email, status, body.user.administrator]).toEqual([email, 200, role === 'administrator']);
      expect(body.regions.map((region) => region.role)).toEqual(regions.map(() => role));
      expect(body.secondFactorMissing).toBe(role === 'administrator');
    }
    const { body } = await browserOf(test).request<Session>('POST', '/api/session', {
      email: first.users[0]?.email,
      password: PASSWORD,
    });
    expect(body.region).toMatchObject({ name: 'Musterregion', demo: 'invented', role: 'coordinator' });
  });
});
