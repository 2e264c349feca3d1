import { periodFrom, type Membership, type Network, type Organisation } from '@knotenpunkt/shared';
import { DEMO_REGIONS } from '../../src/demo/demo-users.js';
import { loadDemo } from '../../src/demo/index.js';
import { loadDocumentedNetwork } from '../../src/demo/networks/documented-networks.demo.js';
import { isSound, journeys, PATIENCE } from '../support/journey.js';
import { loginAs } from '../support/login.js';
import { asOwner } from '../support/regions.js';

/** Key of the demo region whose founding family is looked at. */
const FAMILY = 'emscher-lippe';

describe('networks in a browser', () => {
  const journey = journeys();
  const { open, add } = journey;

  beforeAll(
    () =>
      loadDemo(journey.test.app, undefined, [
        (app, tx, key) => (key === FAMILY ? loadDocumentedNetwork(app, tx, key) : Promise.resolve()),
      ]),
    PATIENCE,
  );

  it(
    'a member leaves and returns; as of a day each of its memberships is shown',
    async () => {
      const chamber = await add<Organisation>('organisations', { name: 'Kammer Musterau', kind: 'chamber_of_crafts' });
      const network = await add<Network>('networks', { name: 'Netzwerk Weiterbildung' });
      const since = periodFrom('year', '2021-01-01');
      await add<Membership>('memberships', { networkId: network.id, organisationId: chamber.id, role: 'member', since });

      const page = await open(`/netzwerke/${network.id}`);
      const card = page.getByRole('region', { name: /^(Mitglieder|Wer dazugehört)/ });
      await card.getByRole('button', { name: 'Als Tabelle' }).click();
      await card.getByRole('button', { name: 'Weitere Aktionen' }).click();
      await page.getByRole('menuitem', { name: 'Mitgliedschaft beenden' }).click();
      const leaving = page.getByRole('dialog', { name: 'Mitgliedschaft bearbeiten' });
      await leaving.getByLabel('Bis: Tag').fill('2022-06-30');
      await leaving.getByRole('button', { name: 'Speichern' }).click();
      await card.getByText('Do., 30.06.2022').waitFor();

      await card.getByRole('button', { name: 'Mitglied aufnehmen' }).click();
      const returning = page.getByRole('dialog', { name: 'Mitglied aufnehmen' });
      await returning.getByRole('combobox', { name: /^Organisation/ }).fill('Kammer');
      await page.getByRole('option', { name: 'Kammer Musterau' }).click();
      await returning.getByRole('combobox', { name: 'Seit' }).selectOption({ label: 'Jahr' });
      await returning.getByLabel('Seit: Jahr').fill('2024');
      await returning.getByRole('button', { name: 'Speichern' }).click();
      await card.getByRole('cell', { name: '2024' }).waitFor();
      expect(await card.getByRole('row', { name: /Kammer Musterau/ }).count()).toBe(2);
      await isSound(page);

      await card.getByRole('button', { name: 'Nach Art' }).click();
      await card.getByRole('button', { name: 'Stand: heute' }).click();
      await card.getByLabel('Stand').fill('2021-12-31');
      await card.getByText('2021 bis Do., 30.06.2022').waitFor();
      await isSound(page);
      await card.getByLabel('Stand').fill('2023-03-01');
      await card.getByText('Von diesem Tag ist niemand bekannt, der dazugehörte.').waitFor();
      await card.getByLabel('Stand').fill('2025-01-01');
      await card.getByText('seit 2024').waitFor();
      expect(new URL(page.url()).searchParams.get('stand')).toBe('2025-01-01');
      await card.getByRole('button', { name: 'Heute' }).click();
      await card.getByRole('button', { name: 'Stand: heute' }).waitFor();
    },
    PATIENCE,
  );

  it(
    'the founding family of Emscher-Lippe has thirteen members, on screen, on paper and as a table',
    async () => {
      const reader = await loginAs(journey.test, { name: 'Ina Muster', regions: { [await regionOfFamily()]: 'reader' } });
      const [network] = (await reader.request<Network[]>('GET', '/api/networks')).body;
      const page = await open(`/netzwerke/${network?.id}`, {}, reader);
      await page.getByRole('link', { name: 'Druckansicht' }).click();
      await page.getByRole('heading', { level: 1, name: 'Gründerfamilie 13' }).waitFor();
      const rows = page.getByRole('rowheader');
      expect(await rows.count()).toBe(13);
      await isSound(page);

      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Tabelle herunterladen' }).click();
      await page.getByRole('radio', { name: 'CSV' }).check();
      await page.getByLabel('Wofür?').fill('Aushang');
      await page.getByRole('button', { name: 'Exportieren' }).click();
      expect((await download).suggestedFilename()).toMatch(/^Mitgliedschaften .*\.csv$/);

      await page.emulateMedia({ media: 'print' });
      await page.getByText('Stand: ').waitFor();
      expect(await page.getByRole('button', { name: 'Drucken' }).isVisible()).toBe(false);
      const sheet = await page.pdf({ format: 'A4', tagged: true });
      expect(sheet.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
      const phone = await open(page.url(), { width: 390, height: 844 }, reader);
      await phone.getByRole('heading', { level: 1, name: 'Gründerfamilie 13' }).waitFor();
      await isSound(phone);
    },
    PATIENCE,
  );

  const regionOfFamily = (): Promise<string> =>
    asOwner(journey.test.database, async (owner) => {
      const name = DEMO_REGIONS.find(({ key }) => key === FAMILY)?.name;
      const { rows } = await owner.query<{ id: string }>('SELECT id FROM region WHERE name = $1', [name]);
      return rows[0]?.id ?? '';
    });
});
