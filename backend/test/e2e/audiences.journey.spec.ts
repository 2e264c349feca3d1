import type { Group, Meeting, Organisation } from '@knotenpunkt/shared';
import type { Page } from 'playwright-core';
import { accessibilityProblems, sidewaysScroll } from '../support/browser.js';
import { journeys, PATIENCE, WHY } from '../support/journey.js';
import { loginAs, type TestLogin } from '../support/login.js';

const journey = journeys();
const { open, add } = journey;

let colleague: TestLogin;

beforeEach(async () => {
  colleague = await loginAs(journey.test, { name: 'Jo Beispiel', regions: { [journey.region]: 'coordinator' } });
}, PATIENCE);

it(
  'builds a view of who is in no working group, shares it, and a colleague makes an audience of it',
  async () => {
    await makeProviders();
    const page = await open('/organisationen');
    await filterByKind(page);
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await page.getByRole('button', { name: 'Sitz in Gruppe oder Gremium' }).click();
    await page.getByLabel('Trifft zu oder nicht').selectOption({ label: 'ohne' });
    await page.getByRole('button', { name: 'Bedingung' }).click();
    await page.getByLabel('Angabe').selectOption({ label: 'Art' });
    await page.getByRole('checkbox', { name: 'Arbeitsgruppe' }).check();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Anwenden' }).click();
    await page.getByRole('link', { name: 'Bildungswerk Ost' }).first().waitFor();
    await page.getByRole('link', { name: 'Akademie West' }).first().waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Ansicht speichern' }).click();
    await page.getByRole('dialog').getByLabel('Name der Ansicht').fill('Träger ohne Gruppe');
    await page.getByRole('checkbox', { name: /Team/ }).check();
    await page.getByRole('dialog').getByRole('button', { name: 'Speichern' }).click();
    await page.getByRole('link', { name: /Träger ohne Gruppe/ }).waitFor();

    const other = await open('/organisationen', {}, colleague);
    await other.getByRole('link', { name: /Träger ohne Gruppe/ }).click();
    await other.getByRole('link', { name: 'Bildungswerk Ost' }).first().waitFor();
    await other.getByRole('button', { name: /Träger ohne Gruppe/ }).click();
    await other.getByRole('menuitem', { name: 'Als Verteiler verwenden' }).click();
    await other.getByLabel('Wozu').fill('Einladung zur Arbeitsgruppe');
    expect(await accessibilityProblems(other)).toEqual([]);
    await other.getByRole('button', { name: 'Anlegen', exact: true }).click();
    await other.getByRole('heading', { level: 1, name: 'Träger ohne Gruppe' }).waitFor();
    await other.getByRole('cell', { name: 'Steht für Bildungswerk Ost in der Ansicht „Träger ohne Gruppe“' }).waitFor();
    expect(await accessibilityProblems(other)).toEqual([]);

    await other.getByRole('button', { name: /Herausnehmen.*Olga Ost/ }).click();
    await other.getByText('Noch niemand auf dem Verteiler').waitFor();
    await other.getByRole('button', { name: 'Rückgängig' }).click();
    await other.getByText('ost@bildungswerk.example').waitFor();

    const meeting = await add<Meeting>('meetings', {
      title: 'Runde der Träger',
      kind: 'other',
      starts: '2099-03-10T10:00',
      ends: '2099-03-10T12:00',
    });
    await other.goto(`/termine/${meeting.id}`);
    await other.getByRole('button', { name: 'Personen hinzufügen' }).first().click();
    await other.getByRole('combobox', { name: 'Alle von einem Verteiler' }).fill('Träger');
    await other.getByRole('option', { name: 'Träger ohne Gruppe' }).click();
    expect(await accessibilityProblems(other)).toEqual([]);
    await other.getByRole('button', { name: 'Hinzufügen' }).click();
    await other
      .getByRole('row', { name: /Olga Ost/ })
      .first()
      .waitFor();
  },
  PATIENCE,
);

it(
  'keeps an audience by hand on a phone',
  async () => {
    await makeProviders();
    const page = await open('/verteiler', { width: 390, height: 844 });
    await page.getByRole('heading', { name: 'Noch kein Verteiler' }).waitFor();
    await page.getByRole('link', { name: 'Verteiler anlegen' }).last().click();
    await page.getByLabel('Name (Pflichtangabe)').fill('Gäste');
    await page.getByRole('button', { name: 'Anlegen', exact: true }).click();
    await page.getByRole('button', { name: 'Person aufnehmen' }).first().click();
    await page.getByRole('dialog').getByRole('combobox', { name: 'Person' }).fill('West');
    await page.getByRole('option', { name: 'Willi West' }).click();
    await page.getByLabel('Grund').fill('Gast der ersten Sitzung');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Aufnehmen' }).click();
    await page.getByRole('rowheader').getByText('Gast der ersten Sitzung').waitFor();
    expect(await sidewaysScroll(page)).toBe(0);
  },
  PATIENCE,
);

async function filterByKind(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Art', exact: true }).click();
  await page.getByRole('checkbox', { name: 'Bildungsträger' }).check();
  await page.getByRole('button', { name: 'Anwenden' }).click();
  await page.getByRole('link', { name: 'Kammer' }).first().waitFor({ state: 'detached' });
}

/** Two training providers, of which one has a seat in a working group, and a chamber. */
async function makeProviders(): Promise<void> {
  const east = await add<Organisation>('organisations', { name: 'Bildungswerk Ost', kind: 'training_provider' });
  const west = await add<Organisation>('organisations', { name: 'Akademie West', kind: 'training_provider' });
  await add('organisations', { name: 'Kammer', kind: 'chamber_of_crafts' });
  const position = { organisationId: east.id, email: 'ost@bildungswerk.example' };
  await add('persons', { ...WHY, firstName: 'Olga', lastName: 'Ost', position });
  await add('persons', { ...WHY, firstName: 'Willi', lastName: 'West', position: { organisationId: west.id } });
  const group = await add<Group>('groups', { name: 'AG Weiterbildung', kind: 'working_group', state: 'active' });
  await add('seats', { groupId: group.id, organisationId: west.id, role: 'member' });
}
