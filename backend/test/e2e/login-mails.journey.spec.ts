import type { MailStatus } from '@knotenpunkt/shared';
import type { Page } from 'playwright-core';
import { v7 as uuidv7 } from 'uuid';
import { isSound, journeys, PATIENCE } from '../support/journey.js';
import { loginAs, type TestLogin } from '../support/login.js';
import { asOwner } from '../support/regions.js';

const SCREENS = [
  { width: 1440, height: 900, dark: false },
  { width: 1440, height: 900, dark: true },
  { width: 390, height: 844, dark: false },
  { width: 390, height: 844, dark: true },
];

const REPLY = '550 5.1.1 Mailbox unavailable';

describe("the administrator's page of mails about logins", () => {
  const journey = journeys();
  let administrator: TestLogin;

  beforeEach(async () => {
    administrator = await loginAs(journey.test, { name: 'Ina Muster', administrator: true });
    await asOwner(journey.test.database, (client) => client.query('DELETE FROM installation_message'));
  });

  const failedMail = (name: string): Promise<unknown> =>
    asOwner(journey.test.database, (client) =>
      client.query(
        `INSERT INTO installation_message (id, kind, dedupe_key, recipient_address, recipient_name, language, state, reply, due_at)
         VALUES ($1, 'session.login_link', $2, $2, $3, 'de', 'failed', $4, NULL)`,
        [uuidv7(), `${name.toLowerCase()}@musterregion.example`, name, REPLY],
      ),
    );

  const open = async (screen = {}): Promise<Page> => {
    const page = await journey.open('/anmelde-mails', screen, administrator);
    await page.getByRole('heading', { level: 1, name: 'Anmelde-Mails' }).waitFor();
    return page;
  };

  it(
    'shows what the server said and sends again, one or all',
    async () => {
      for (const name of ['Anna', 'Berta', 'Carla']) await failedMail(name);
      const page = await open();
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
      const { body } = await administrator.request<MailStatus>('GET', '/api/installation-messages/status');
      expect(body).toMatchObject({ failed: 0, waiting: 3 });
    },
    PATIENCE,
  );

  it(
    'is offered to administrators only',
    async () => {
      const page = await journey.open('/');
      await page.getByRole('link', { name: 'E-Mails', exact: true }).first().waitFor();
      expect(await page.getByRole('link', { name: 'Anmelde-Mails' }).count()).toBe(0);
    },
    PATIENCE,
  );

  it.each(SCREENS)(
    'is accessible and fits at $width × $height, dark: $dark',
    async (screen) => {
      await failedMail('Anna');
      const page = await open(screen);
      await page.getByText(REPLY).waitFor();
      await isSound(page);
    },
    PATIENCE,
  );
});
