import type { Page } from 'playwright-core';
import { accessibilityProblems } from '../support/browser.js';
import { isSound, journeys, PATIENCE } from '../support/journey.js';

const SCREENS = [
  { width: 1440, height: 900, dark: false },
  { width: 1440, height: 900, dark: true },
  { width: 390, height: 844, dark: false },
  { width: 390, height: 844, dark: true },
];

describe("the page of the coordinator's region", () => {
  const journey = journeys();

  const open = async (screen = {}): Promise<Page> => {
    const page = await journey.open('/region', screen);
    await page.getByRole('heading', { level: 1, name: 'Region' }).waitFor();
    return page;
  };

  it(
    'edits the letterhead and shows it as it will look, with the way back',
    async () => {
      const page = await open();
      const letter = page.getByRole('region', { name: 'So stehen Sie auf E-Mails' });
      await letter.getByText('Musterregion').first().waitFor();
      await page.getByRole('button', { name: 'Bearbeiten', exact: true }).click();
      const form = page.getByRole('dialog', { name: 'Region bearbeiten' });
      await form.getByLabel('Absender').fill('Agentur am Markt');
      await form.getByLabel('Anschrift, Telefon, E-Mail').fill('Am Markt 1\n99990 Musterstadt');
      await form.getByText('Agentur am Markt\nAm Markt 1\n99990 Musterstadt').waitFor();
      await form.getByLabel('Impressum').fill('kein Link');
      await form.getByRole('button', { name: 'Speichern' }).click();
      await form.locator('.field.bad').getByLabel('Impressum').waitFor();
      await form.getByLabel('Impressum').fill('https://www.musterregion.example/impressum');
      await form.getByRole('button', { name: 'Speichern' }).click();
      await form.waitFor({ state: 'detached' });
      await letter.getByText('Agentur am Markt').first().waitFor();
      expect(await letter.getByRole('link', { name: 'Impressum' }).getAttribute('href')).toBe(
        'https://www.musterregion.example/impressum',
      );

      await page.getByRole('button', { name: 'Rückgängig' }).click();
      await letter.getByText('Agentur am Markt').first().waitFor({ state: 'detached' });
    },
    PATIENCE,
  );

  it(
    'lets two people who write at once choose field by field, and shows a new name everywhere',
    async () => {
      const page = await open();
      await page.getByRole('button', { name: 'Bearbeiten', exact: true }).click();
      const form = page.getByRole('dialog', { name: 'Region bearbeiten' });
      await form.getByLabel('Name der Region').fill('Nordufer');
      const saved = await journey.login.request('PUT', '/api/region', { name: 'Südufer', tagline: 'Netzwerk', version: 1 });
      expect(saved.status).toBe(200);
      await form.getByRole('button', { name: 'Speichern' }).click();
      const conflict = page.getByRole('dialog').filter({ has: page.getByText('Südufer') });
      await conflict.getByRole('radio', { name: /Nordufer/ }).check();
      await conflict.getByRole('button', { name: 'Auswahl übernehmen' }).click();
      await form.waitFor({ state: 'detached' });
      await page.locator('p.region').getByText('Nordufer').waitFor();
      expect((await journey.login.request('GET', '/api/region')).body).toMatchObject({
        name: 'Nordufer',
        tagline: 'Netzwerk',
        version: 3,
      });
    },
    PATIENCE,
  );

  it.each(SCREENS)(
    'is accessible and fits at $width × $height, dark: $dark',
    async (screen) => {
      const tagline = 'Netzwerk für Arbeit, Bildung und Zusammenhalt';
      await journey.login.request('PUT', '/api/region', { name: 'Musterregion', tagline, version: 1 });
      const page = await open(screen);
      await page.getByText(tagline).first().waitFor();
      await isSound(page);
      await page.getByRole('button', { name: 'Bearbeiten', exact: true }).click();
      await page.getByRole('dialog', { name: 'Region bearbeiten' }).getByText(tagline).waitFor();
      expect(await accessibilityProblems(page)).toEqual([]);
    },
    PATIENCE,
  );
});
