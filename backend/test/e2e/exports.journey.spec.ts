import { readFile } from 'node:fs/promises';
import type { Membership, Organisation, Person } from '@knotenpunkt/shared';
import type { Download, Page } from 'playwright-core';
import { accessibilityProblems, sidewaysScroll } from '../support/browser.js';
import { journeys, PATIENCE, WHY } from '../support/journey.js';

const PHONE = { width: 390, height: 844 };

const { open, add, all } = journeys();

beforeEach(() => makeRecords());

it(
  'exports a filtered list with chosen columns, and finds it in the log',
  async () => {
    const page = await open('/organisationen');
    await page.getByLabel('In der Liste suchen').fill('Kolleg');
    await page.getByText('Werkstatt Süd').first().waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Einen Eintrag exportieren' });
    await dialog.getByLabel('Wofür?').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await dialog.getByRole('radio', { name: 'CSV' }).check();
    await dialog.getByRole('radio', { name: 'Einzeln wählen' }).check();
    await dialog.getByRole('checkbox', { name: 'Personen' }).check();
    expect(await accessibilityProblems(page)).toEqual([]);
    const exported = dialog.getByRole('button', { name: 'Exportieren' });
    expect(await exported.isDisabled()).toBe(true);
    await dialog.getByLabel('Wofür?').fill('Serienbrief zur Tagung');
    const download = await downloadBy(page, () => exported.click());
    expect(download.suggestedFilename()).toMatch(/^Organisationen .*\.csv$/);
    const [header, ...rows] = (await readFile(await download.path(), 'utf8')).trim().split('\r\n');
    expect(header).toContain('Name;');
    expect(rows).toEqual([expect.stringContaining('Änne Öztürk (Leitung)')]);
    await dialog.waitFor({ state: 'detached' });

    await page.getByRole('link', { name: 'Exporte' }).click();
    await page.getByRole('row', { name: /Organisationen.*Serienbrief zur Tagung.*Ina Muster.*1/ }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('link', { name: 'Gefilterte Liste zeigen' }).click();
    await page.getByRole('link', { name: 'Kolleg Musterau' }).first().waitFor();
  },
  PATIENCE,
);

it(
  'hands out cards on a phone',
  async () => {
    const page = await open('/personen', PHONE);
    await page.getByRole('link', { name: 'Änne Öztürk' }).first().waitFor();
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByRole('radio', { name: 'vCard' }).check();
    await page.getByLabel('Wofür?').fill('Adressbuch');
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
    const download = await downloadBy(page, () => page.getByRole('button', { name: 'Exportieren' }).click());
    expect(await readFile(await download.path(), 'utf8')).toContain('FN:Änne Öztürk');
    await page.goto('/exporte');
    await page.getByText('Adressbuch').waitFor();
    expect(await sidewaysScroll(page)).toBe(0);
    expect(await accessibilityProblems(page)).toEqual([]);
  },
  PATIENCE,
);

it(
  'takes many into a network, says whom beforehand, and takes it back',
  async () => {
    await add('networks', { name: 'Netz Musterau' });
    const page = await open('/organisationen');
    await page.getByRole('checkbox', { name: 'Alle auswählen' }).check();
    await page.getByRole('button', { name: 'Weitere Aktionen' }).click();
    await page.getByRole('menuitem', { name: 'In ein Netzwerk aufnehmen' }).click();
    const dialog = page.getByRole('dialog', { name: '2 Einträge in ein Netzwerk aufnehmen' });
    await dialog.getByRole('combobox', { name: 'Netzwerk' }).fill('Netz');
    await page.getByRole('option', { name: 'Netz Musterau' }).click();
    await dialog.getByText('Betrifft 2 von 2:').waitFor();
    await dialog.getByText('Kolleg Musterau, Werkstatt Süd').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Anwenden' }).click();
    await page.getByText('2 Einträge in das Netzwerk aufgenommen').waitFor();
    const removed = page.waitForResponse((response) => response.url().endsWith('/memberships/bulk-removal'));
    expect(await members()).toBe(2);
    await page.getByRole('button', { name: 'Rückgängig' }).click();
    expect((await removed).status()).toBe(204);
    expect(await members()).toBe(0);
  },
  PATIENCE,
);

async function members(): Promise<number> {
  return (await all<Membership>('memberships')).length;
}

async function downloadBy(page: Page, act: () => Promise<void>): Promise<Download> {
  const download = page.waitForEvent('download');
  await act();
  return download;
}

async function makeRecords(): Promise<void> {
  const school = await add<Organisation>('organisations', {
    name: 'Kolleg Musterau',
    kind: 'vocational_college',
    tags: ['Pflege'],
  });
  await add('organisations', { name: 'Werkstatt Süd', kind: 'training_provider' });
  const position = { organisationId: school.id, function: 'Leitung', email: 'leitung@kolleg.example' };
  await add<Person>('persons', { ...WHY, firstName: 'Änne', lastName: 'Öztürk', position });
}
