import type { Network, Organisation } from '@knotenpunkt/shared';
import { accessibilityProblems } from '../support/browser.js';
import { isSound, journeys, PATIENCE } from '../support/journey.js';

const PHONE = { width: 390, height: 844 };

describe('the directory of a region in a browser', () => {
  const { open, add } = journeys();

  const organisation = (name: string, kind: string, values: object = {}) =>
    add<Organisation>('organisations', { name, kind, ...values });

  it(
    'tells key figures with what is not stated, and areas by sub-region',
    async () => {
      const page = await open('/regionsprofil');
      await page.getByRole('heading', { level: 1, name: 'Musterregion' }).waitFor();
      await page.getByText('Noch keine Kennzahl').waitFor();
      await page.getByRole('button', { name: 'Kennzahl hinzufügen' }).click();
      const figure = page.getByRole('dialog', { name: 'Kennzahl hinzufügen' });
      await figure.getByLabel('Kennzahl (Pflichtangabe)').fill('Bevölkerungsentwicklung');
      await figure.getByLabel('Wert', { exact: true }).fill('-5.3');
      await figure.getByLabel('Vergleich', { exact: true }).fill('NRW');
      await figure.getByLabel('Vergleichswert').fill('0.7');
      await figure.getByRole('button', { name: 'Speichern' }).click();
      await figure.waitFor({ state: 'detached' });
      const card = page.getByRole('listitem').filter({ hasText: 'Bevölkerungsentwicklung' });
      for (const told of ['−5,3', 'Einheit nicht angegeben', 'NRW: +0,7']) await card.getByText(told).waitFor();
      expect(await card.getByText('nicht angegeben', { exact: true }).count()).toBe(2);

      await page.getByRole('button', { name: 'Stadt oder Kreis hinzufügen' }).click();
      const area = page.getByRole('dialog', { name: 'Stadt oder Kreis hinzufügen' });
      await area.getByLabel('Name (Pflichtangabe)').fill('Kreis Musterland');
      await area.getByLabel('Art (Pflichtangabe)').selectOption({ label: 'Kreis' });
      await area.getByLabel('Teilregion').fill('Nordraum');
      await page.keyboard.press('Control+Enter');
      await page.getByRole('heading', { name: 'Nordraum' }).waitFor();

      await isSound(page);
      const phone = await open('/regionsprofil', PHONE);
      await phone.getByText('−5,3').waitFor();
      await isSound(phone);
    },
    PATIENCE,
  );

  it(
    'lets an alliance join a network, its members known with their dates',
    async () => {
      const alliance = await organisation('Weiterbildungsverbund Nord', 'alliance');
      await organisation('Lernwerk Musterstadt', 'training_provider');
      const network = await add<Network>('networks', { name: 'Netzwerk Weiterbildung' });

      const page = await open(`/organisationen/${alliance.id}`);
      const members = page.locator('.rel').filter({ hasText: 'Mitglieder des Verbunds' });
      await members.getByRole('button', { name: 'Hinzufügen' }).click();
      const drawer = page.getByRole('dialog', { name: 'Mitglied des Verbunds hinzufügen' });
      await drawer.getByLabel('Organisation', { exact: true }).fill('Lernwerk');
      await page.getByRole('option', { name: 'Lernwerk Musterstadt' }).click();
      await drawer.getByRole('combobox', { name: 'Seit' }).selectOption({ label: 'Jahr' });
      await drawer.getByLabel('Seit: Jahr').fill('2021');
      await drawer.getByRole('button', { name: 'Speichern' }).click();
      await drawer.waitFor({ state: 'detached' });
      await members.getByText('seit 2021').waitFor();

      await page.goto(`/netzwerke/${network.id}`);
      await page.getByRole('button', { name: 'Mitglied aufnehmen' }).click();
      const joining = page.getByRole('dialog', { name: 'Mitglied aufnehmen' });
      await joining.getByLabel('Organisation (Pflichtangabe)').fill('Weiterbildungsverbund');
      await page.getByRole('option', { name: 'Weiterbildungsverbund Nord' }).click();
      await joining.getByRole('button', { name: 'Speichern' }).click();
      await joining.waitFor({ state: 'detached' });
      await page.getByRole('link', { name: 'Weiterbildungsverbund Nord' }).first().click();
      await page.getByRole('heading', { level: 1, name: 'Weiterbildungsverbund Nord' }).waitFor();
      await members.getByRole('link', { name: 'Lernwerk Musterstadt' }).waitFor();
      await isSound(page);

      await members.getByRole('link', { name: 'Lernwerk Musterstadt' }).click();
      await page.getByText('Mitglied im Verbund – seit 2021').waitFor();
    },
    PATIENCE,
  );

  it(
    'resolves a collective into organisations old and new, which take its place in the network',
    async () => {
      const collective = await organisation('Die Berufskollegs', 'vocational_college', { collective: true });
      await organisation('Berufskolleg Nord', 'vocational_college');
      const network = await add<Network>('networks', { name: 'Bildungsnetz' });
      await add('memberships', { networkId: network.id, organisationId: collective.id, role: 'member' });

      const page = await open(`/organisationen/${collective.id}`);
      await page.getByText('Sammelbezeichnung').first().waitFor();
      await page.locator('.rec-head').getByRole('button', { name: 'Weitere Aktionen' }).click();
      await page.getByRole('menuitem', { name: 'Sammelbezeichnung auflösen' }).click();
      const drawer = page.getByRole('dialog', { name: 'Sammelbezeichnung auflösen' });
      await drawer.getByRole('button', { name: 'Auflösen' }).click();
      await drawer.getByText('Bitte mindestens eine Organisation nennen.').waitFor();
      await drawer.getByLabel('1. Organisation', { exact: true }).fill('Berufskolleg');
      await page.getByRole('option', { name: 'Berufskolleg Nord' }).click();
      await drawer.getByRole('button', { name: 'Neue Organisation' }).click();
      await drawer.getByLabel('Name der 2. Organisation').fill('Berufskolleg Süd');
      await drawer.getByText('Eine Mitgliedschaft in einem Netzwerk').waitFor();
      expect(await accessibilityProblems(page)).toEqual([]);
      await drawer.getByRole('button', { name: 'Auflösen' }).click();
      await drawer.waitFor({ state: 'detached' });

      const notice = page.locator('.notice').filter({ hasText: 'Aufgelöst in:' });
      await notice.getByRole('link', { name: 'Berufskolleg Süd' }).waitFor();
      await page.getByText('In einzelne Organisationen aufgelöst', { exact: true }).waitFor();
      await isSound(page);
      await page.goto(`/netzwerke/${network.id}`);
      await page.getByRole('link', { name: 'Berufskolleg Nord' }).first().waitFor();
      await page.getByRole('link', { name: 'Berufskolleg Süd' }).first().waitFor();
    },
    PATIENCE,
  );
});
