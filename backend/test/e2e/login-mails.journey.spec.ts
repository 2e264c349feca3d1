import type { MailStatus } from '@knotenpunkt/shared';
import type { Browser } from 'playwright-core';
import { v7 as uuidv7 } from 'uuid';
import { startTestApp, type TestApp } from '../support/app.js';
import { accessibilityProblems, sidewaysScroll, startBrowser, visit, type Visitor } from '../support/browser.js';
import { loginAs, type TestLogin } from '../support/login.js';
import { asOwner, makeRegion } from '../support/regions.js';

/** Milliseconds a whole journey may take on a slow machine. */
const PATIENCE = 90_000;

const SCREENS = [
  { width: 1440, height: 900, dark: false },
  { width: 1440, height: 900, dark: true },
  { width: 390, height: 844, dark: false },
  { width: 390, height: 844, dark: true },
];

const REPLY = '550 5.1.1 Mailbox unavailable';

describe("the administrator's page of mails about logins", () => {
  let test: TestApp;
  let browser: Browser;
  let login: TestLogin;

  beforeAll(async () => {
    [test, browser] = await Promise.all([startTestApp({ realLogin: true }), startBrowser()]);
    login = await loginAs(test, { name: 'Ina Muster', administrator: true });
  }, PATIENCE);
  afterAll(async () => {
    await browser.close();
    await test.close();
  }, PATIENCE);

  beforeEach(() => asOwner(test.database, (client) => client.query('DELETE FROM installation_message')));

  const failedMail = (name: string): Promise<unknown> =>
    asOwner(test.database, (client) =>
      client.query(
        `INSERT INTO installation_message (id, kind, dedupe_key, recipient_address, recipient_name, language, state, reply, due_at)
         VALUES ($1, 'session.login_link', $2, $2, $3, 'de', 'failed', $4, NULL)`,
        [uuidv7(), `${name.toLowerCase()}@musterregion.example`, name, REPLY],
      ),
    );

  const open = async (screen = {}): Promise<Visitor> => {
    const visitor = await visit(browser, test, login, screen);
    await visitor.page.goto('/anmelde-mails');
    await visitor.page.getByRole('heading', { level: 1, name: 'Anmelde-Mails' }).waitFor();
    return visitor;
  };

  it(
    'shows what the server said and sends again, one or all',
    async () => {
      for (const name of ['Anna', 'Berta', 'Carla']) await failedMail(name);
      const { page, complaints, leave } = await open();
      const rows = page.getByRole('table', { name: 'Anmelde-Mails' });
      await rows.getByText(REPLY).nth(2).waitFor();
      await rows.getByRole('button', { name: 'Erneut senden: Berta' }).click();
      await page.getByText('2 E-Mails wurden nicht angenommen.').waitFor();
      await page.getByRole('link', { name: 'Fehlgeschlagen' }).click();
      await rows.getByText('Berta', { exact: true }).waitFor({ state: 'detached' });
      expect(new URL(page.url()).pathname).toBe('/anmelde-mails');

      await page.getByRole('button', { name: 'Alle fehlgeschlagenen erneut senden' }).click();
      await page.getByRole('button', { name: '2 E-Mails senden' }).click();
      await page.getByText('Keine solche E-Mail').waitFor();
      const { body } = await login.request<MailStatus>('GET', '/api/installation-messages/status');
      expect(body).toMatchObject({ failed: 0, waiting: 3 });
      expect(complaints).toEqual([]);
      await leave();
    },
    PATIENCE,
  );

  it(
    'is offered to administrators only',
    async () => {
      const region = await makeRegion(test.database, 'Musterregion');
      const coordinator = await loginAs(test, { name: 'Ole Muster', regions: { [region]: 'coordinator' } });
      const { page, leave } = await visit(browser, test, coordinator);
      await page.goto('/');
      await page.getByRole('link', { name: 'E-Mails', exact: true }).first().waitFor();
      expect(await page.getByRole('link', { name: 'Anmelde-Mails' }).count()).toBe(0);
      await leave();
    },
    PATIENCE,
  );

  it.each(SCREENS)(
    'is accessible and fits at $width × $height, dark: $dark',
    async (screen) => {
      await failedMail('Anna');
      const { page, complaints, leave } = await open(screen);
      await page.getByText(REPLY).waitFor();
      expect(await accessibilityProblems(page)).toEqual([]);
      expect(await sidewaysScroll(page)).toBe(0);
      expect(complaints).toEqual([]);
      await leave();
    },
    PATIENCE,
  );
});
