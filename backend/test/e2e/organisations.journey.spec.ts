import type { Organisation } from '@knotenpunkt/shared';
import type { Page } from 'playwright-core';
import { accessibilityProblems } from '../support/browser.js';
import { isSound, journeys, PATIENCE } from '../support/journey.js';

const journey = journeys();
const { open } = journey;

it(
  'adds the first organisation from the empty list and warns of a second one of that name',
  async () => {
    const page = await openList();
    await page.getByRole('heading', { name: 'Noch keine Organisation' }).waitFor();
    await page.getByRole('link', { name: 'Organisation anlegen' }).last().click();
    await page.getByLabel('Name (Pflichtangabe)').fill('Jobcenter Musterstadt');
    await page.getByLabel('Art').selectOption({ label: 'Jobcenter' });
    await page.getByRole('button', { name: 'Anlegen', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Jobcenter Musterstadt' }).waitFor();

    await page.goto('/organisationen/neu');
    await page.getByLabel('Name (Pflichtangabe)').fill('Jobcenter Muster');
    await page.getByText('Gibt es die Organisation schon?').waitFor();
  },
  PATIENCE,
);

it(
  'takes a tag that was found by keyboard off the chosen ones, and nothing but what was shown before',
  async () => {
    await add({ name: 'Jobcenter Musterau', kind: 'job_centre', tags: ['Bildungsscheck', 'Presse'] });
    const page = await openList();
    await page.getByRole('checkbox', { name: /Musterau/ }).check();
    await page.getByRole('button', { name: 'Schlagwort setzen' }).click();
    const dialog = page.getByRole('dialog', { name: /^Schlagworte/ });
    await dialog.getByLabel('Entfernen').fill('Bildung');
    await page.getByRole('option', { name: 'Bildungsscheck' }).waitFor();
    await dialog.getByLabel('Entfernen').press('ArrowDown');
    await dialog.getByLabel('Entfernen').press('Enter');
    await dialog.getByRole('button', { name: 'Bildungsscheck entfernen' }).waitFor();
    await dialog.getByText('Jobcenter Musterau').waitFor();
    await dialog.getByRole('button', { name: 'Anwenden' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect((await journey.all<Organisation>('organisations')).map(({ tags }) => tags)).toEqual([['Presse']]);
  },
  PATIENCE,
);

it(
  'filters, keeps the filter in the address and as a view',
  async () => {
    await seed('Jobcenter Musterau', 'Jobcenter Neumuster');
    await add({ name: 'Stadt Musterau', kind: 'municipality' });
    const page = await openList();
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Art' }).click();
    await page.getByRole('checkbox', { name: 'Jobcenter', exact: true }).check();
    await page.getByRole('button', { name: 'Anwenden' }).click();
    await page.getByText('2 von 3').waitFor();
    await page.reload();
    await page.getByText('2 von 3').waitFor();

    await page.getByRole('button', { name: 'Ansicht speichern' }).click();
    await page.getByLabel('Name der Ansicht').fill('Nur Jobcenter');
    await page.getByRole('button', { name: 'Speichern' }).click();
    const tab = page.getByRole('link', { name: 'Nur Jobcenter 2' });
    await tab.waitFor();
    await page.getByRole('link', { name: 'Alle 3' }).click();
    await row(page, 'Stadt Musterau').waitFor();
    await tab.click();
    await row(page, 'Stadt Musterau').waitFor({ state: 'detached' });
  },
  PATIENCE,
);

it(
  'looks at one row after the other in the side panel and comes back to the row',
  async () => {
    await seed('Akademie A', 'Berufskolleg B', 'Chemiewerk C');
    const page = await openList();
    await row(page, 'Akademie A').click();
    const panel = page.getByRole('complementary');
    await panel.getByRole('heading', { name: 'Akademie A' }).waitFor();
    await panel.getByRole('button', { name: 'Nächste Zeile' }).click();
    await panel.getByRole('heading', { name: 'Berufskolleg B' }).waitFor();
    await panel.getByText('2 von 3').waitFor();
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    expect(await focusedText(page)).toBe('Berufskolleg B');
  },
  PATIENCE,
);

it(
  'undoes a change',
  async () => {
    const { id } = await add({ name: 'Stadt Musterau', kind: 'municipality', note: 'vorher' });
    const page = await open(`/organisationen/${id}?edit`);
    await page.getByLabel('Notiz').fill('nachher');
    await page.keyboard.press('Control+Enter');
    await fact(page, 'Notiz', 'nachher').waitFor();
    await page.getByRole('button', { name: 'Rückgängig' }).click();
    await fact(page, 'Notiz', 'vorher').waitFor();
    expect(await read(id)).toMatchObject({ note: 'vorher', version: 3 });
  },
  PATIENCE,
);

it(
  'lets the second of two people choose field by field',
  async () => {
    const { id } = await add({ name: 'Stadt Musterau', kind: 'municipality', street: 'Alte Straße 1', municipality: 'Musterau' });
    const [first, second] = [await open(`/organisationen/${id}?edit`), await open(`/organisationen/${id}?edit`)];
    await second.getByLabel('Straße und Hausnummer').fill('Meine Straße 2');
    await second.getByLabel('Kurzname').fill('Musterau');
    await first.getByLabel('Straße und Hausnummer').fill('Ihre Straße 3');
    await first.getByLabel('Notiz').fill('Neu im Rathaus');
    await first.keyboard.press('Control+Enter');
    await first.getByText('Gespeichert', { exact: true }).waitFor();

    await second.keyboard.press('Control+Enter');
    await second.getByRole('button', { name: 'Noch eine Angabe offen' }).waitFor();
    expect(await accessibilityProblems(second)).toEqual([]);
    await second
      .getByRole('group', { name: /^Straße/ })
      .getByLabel('Ihre Fassung')
      .check();
    await second.getByRole('button', { name: 'Auswahl übernehmen' }).click();
    await second.getByText('Gespeichert', { exact: true }).waitFor();
    expect(await read(id)).toMatchObject({ street: 'Meine Straße 2', shortName: 'Musterau', note: 'Neu im Rathaus', version: 3 });
  },
  PATIENCE,
);

it(
  'keeps what was typed when the conflict is put off',
  async () => {
    const { id } = await add({ name: 'Stadt Musterau', kind: 'municipality' });
    const page = await open(`/organisationen/${id}?edit`);
    await page.getByLabel('Kurzname').fill('Musterau');
    await journey.login.request('PUT', `/api/organisations/${id}`, { ...(await read(id)), shortName: 'Schneller' });
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: 'Zurück zum Formular' }).click();
    expect(await page.getByLabel('Kurzname').inputValue()).toBe('Musterau');
    expect(await read(id)).toMatchObject({ shortName: 'Schneller', version: 2 });
  },
  PATIENCE,
);

it(
  'sends what was typed offline as soon as the connection is back',
  async () => {
    const { id } = await add({ name: 'Stadt Musterau', kind: 'municipality' });
    const page = await open(`/organisationen/${id}?edit`);
    await page.getByLabel('Kurzname').fill('Musterau');
    await page.context().setOffline(true);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: 'Offline' }).waitFor();
    expect(await page.getByLabel('Kurzname').inputValue()).toBe('Musterau');
    await page.context().setOffline(false);
    await page.getByText('Gespeichert', { exact: true }).waitFor();
    expect(await read(id)).toMatchObject({ shortName: 'Musterau' });
  },
  PATIENCE,
);

it(
  'archives and restores',
  async () => {
    const { id } = await add({ name: 'Stadt Musterau', kind: 'municipality' });
    const page = await open(`/organisationen/${id}`);
    await page.getByRole('button', { name: 'Weitere Aktionen' }).click();
    await page.getByRole('menuitem', { name: 'Archivieren' }).click();
    await page.getByText('Archiviert am').waitFor();
    await page.getByRole('button', { name: 'Wiederherstellen' }).click();
    await page.getByText('Archiviert am').waitFor({ state: 'detached' });
    expect(await read(id)).toMatchObject({ archivedAt: null });
  },
  PATIENCE,
);

it(
  'changes many at once and takes it back',
  async () => {
    await seed('Akademie A', 'Berufskolleg B');
    const page = await openList();
    await page.getByRole('checkbox', { name: 'Alle auswählen' }).check();
    await page.getByRole('button', { name: 'Archivieren' }).click();
    const dialog = page.getByRole('dialog', { name: '2 Einträge archivieren' });
    await dialog.getByText('Betrifft 2 von 2:').waitFor();
    await dialog.getByText('Akademie A, Berufskolleg B').waitFor();
    await dialog.getByRole('button', { name: 'Archivieren' }).click();
    await page.getByRole('heading', { name: 'Noch keine Organisation' }).waitFor();
    await page.getByRole('button', { name: 'Rückgängig' }).click();
    await row(page, 'Berufskolleg B').waitFor();
  },
  PATIENCE,
);

it(
  'works by keyboard alone',
  async () => {
    const [, id] = await seed('Akademie A', 'Berufskolleg B');
    const page = await openList();
    await row(page, 'Akademie A').waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    expect(await focusedText(page)).toBe('Berufskolleg B');
    await page.keyboard.press('Enter');
    await page.getByRole('complementary').waitFor();
    await page.keyboard.press('e');
    await page.getByRole('dialog', { name: 'Berufskolleg B bearbeiten' }).waitFor();
    await page.getByLabel('Name (Pflichtangabe)').and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Berufskolleg Nord');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { level: 1, name: 'Berufskolleg Nord' }).waitFor();
    expect(await read(id ?? '')).toMatchObject({ name: 'Berufskolleg Nord' });
  },
  PATIENCE,
);

it.each([
  { width: 1440, dark: false },
  { width: 1440, dark: true },
  { width: 320, dark: false },
  { width: 320, dark: true },
])(
  'is accessible and never scrolls sideways: %j',
  async (screen) => {
    const [id] = await seed('Bildungswerk Musterau gemeinnützige Gesellschaft mbH', 'Berufskolleg B');
    const page = await openList(screen);
    await row(page, 'Berufskolleg B').waitFor();
    await isSound(page);
    await row(page, 'Berufskolleg B').click();
    await page.getByRole('complementary').waitFor();
    await isSound(page);
    await page.goto(`/organisationen/${id}`);
    await page.getByRole('heading', { name: 'Verlauf' }).waitFor();
    await isSound(page);
    await page.goto(`/organisationen/${id}?edit`);
    await page.getByLabel('Kurzname').waitFor();
    await isSound(page);
  },
  PATIENCE,
);

function openList(screen = {}): Promise<Page> {
  return open('/organisationen', screen);
}

function row(page: Page, name: string) {
  return page.getByRole('rowheader').getByRole('link', { name });
}

function fact(page: Page, label: string, value: string) {
  return page.locator('.fact', { hasText: label }).getByText(value, { exact: true });
}

async function seed(...names: string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const name of names) ids.push((await add({ name, kind: 'job_centre' })).id);
  return ids;
}

async function add(organisation: Partial<Organisation>): Promise<Organisation> {
  return (await journey.login.request<Organisation>('POST', '/api/organisations', organisation)).body;
}

async function read(id: string): Promise<Organisation> {
  return (await journey.login.request<Organisation>('GET', `/api/organisations/${id}`)).body;
}

function focusedText(page: Page): Promise<string | null> {
  return page.evaluate('document.activeElement?.textContent');
}
