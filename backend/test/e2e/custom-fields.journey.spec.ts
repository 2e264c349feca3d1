import type { CustomField, CustomFieldInput, Organisation } from '@knotenpunkt/shared';
import type { Page } from 'playwright-core';
import { isSound, journeys, PATIENCE } from '../support/journey.js';

const journey = journeys();
const { open } = journey;

const PAGE = '/eigene-felder';

it(
  'adds a field with choices, which organisations then have as a fact, in the form, as a filter and as a column',
  async () => {
    const { id } = await addOrganisation('Bildungswerk Musterau');
    await addOrganisation('Stadt Musterau');
    const page = await open(PAGE);
    await page.getByRole('button', { name: 'Feld anlegen' }).first().click();
    const drawer = page.getByRole('dialog', { name: 'Feld anlegen' });
    await drawer.getByLabel('Bezeichnung', { exact: true }).fill('Träger der Größe');
    expect(await drawer.getByLabel('Schlüssel').inputValue()).toBe('traeger_der_groesse');
    await drawer.getByLabel('Bezeichnung', { exact: true }).fill('Rechtsform');
    await drawer.getByLabel('Art').selectOption({ label: 'Auswahl' });
    await drawer.getByLabel('Möglichkeit 1', { exact: true }).fill('GmbH');
    await page.keyboard.press('Enter');
    await page.keyboard.type('e. V.');
    await drawer.getByRole('button', { name: 'e. V. nach oben' }).click();
    await drawer.getByRole('button', { name: 'Anlegen', exact: true }).click();
    await item(page, 'Rechtsform').getByText('e. V., GmbH').waitFor();
    expect(await fields()).toMatchObject([{ key: 'rechtsform', type: 'option', options: ['e. V.', 'GmbH'] }]);

    await page.goto(`/organisationen/${id}?edit`);
    await page.getByRole('dialog').getByLabel('Rechtsform').selectOption('e. V.');
    await page.keyboard.press('Control+Enter');
    await page.locator('.fact', { hasText: 'Rechtsform' }).getByText('e. V.').waitFor();
    await page.locator('.thread').getByText('Rechtsform').waitFor();
    expect(await readOrganisation(id)).toMatchObject({ custom: { rechtsform: 'e. V.' } });

    await page.goto('/organisationen');
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Rechtsform' }).click();
    await page.getByRole('checkbox', { name: 'e. V.' }).check();
    await page.getByRole('button', { name: 'Anwenden' }).click();
    await page.getByText('1 von 2').waitFor();
    await page.getByRole('button', { name: 'Spalten' }).click();
    await page.getByRole('checkbox', { name: 'Rechtsform' }).check();
    await page.keyboard.press('Escape');
    await page.getByRole('columnheader', { name: 'Rechtsform' }).getByRole('button').click();
    await page.getByRole('cell', { name: 'e. V.' }).waitFor();
  },
  PATIENCE,
);

it(
  'offers every kind of field among the facts and keeps what is entered there',
  async () => {
    await addField({ key: 'text', label: { de: 'Motto' }, type: 'text' });
    await addField({ key: 'number', label: { de: 'Beschäftigte' }, type: 'number' });
    await addField({ key: 'date', label: { de: 'Vereinbarung vom' }, type: 'date' });
    await addField({ key: 'boolean', label: { de: 'Gemeinnützig' }, type: 'boolean' });
    const { id } = await addOrganisation('Bildungswerk Musterau');
    const page = await open(`/organisationen/${id}?edit`);
    const form = page.getByRole('dialog');
    await form.getByLabel('Motto').fill('Lernen wirkt');
    await form.getByLabel('Beschäftigte').fill('1250');
    await form.getByLabel('Vereinbarung vom').fill('2025-03-12');
    await form.getByLabel('Gemeinnützig').check();
    await page.keyboard.press('Control+Enter');
    await fact(page, 'Motto', 'Lernen wirkt').waitFor();
    await fact(page, 'Beschäftigte', '1.250').waitFor();
    await fact(page, 'Vereinbarung vom', 'Mi., 12.03.2025').waitFor();
    await fact(page, 'Gemeinnützig', 'ja').waitFor();

    await page.getByRole('button', { name: 'Beschäftigte bearbeiten' }).click();
    await page.getByLabel('Beschäftigte').fill('1300');
    await page.keyboard.press('Control+Enter');
    await fact(page, 'Beschäftigte', '1.300').waitFor();
    const custom = { text: 'Lernen wirkt', number: 1300, date: '2025-03-12', boolean: true };
    expect(await readOrganisation(id)).toMatchObject({ custom });
  },
  PATIENCE,
);

it(
  'changes labels and choices, keeps kind and key, and takes the change back',
  async () => {
    await addField({ key: 'form', label: { de: 'Form' }, type: 'option', options: ['GmbH'] });
    const page = await open(PAGE);
    await page.getByRole('button', { name: 'Bearbeiten Form' }).click();
    const drawer = page.getByRole('dialog', { name: 'Feld „Form“ bearbeiten' });
    expect(await drawer.getByLabel('Art').count()).toBe(0);
    expect(await drawer.getByLabel('Schlüssel').count()).toBe(0);
    await drawer.getByLabel('Bezeichnung', { exact: true }).fill('Rechtsform');
    await drawer.getByLabel('Bezeichnung auf Englisch').fill('Legal form');
    await drawer.getByRole('button', { name: 'Weitere Möglichkeit' }).click();
    await page.keyboard.type('AG');
    await page.keyboard.press('Control+Enter');
    await item(page, 'Rechtsform').getByText('Englisch: Legal form').waitFor();
    expect(await fields()).toMatchObject([
      { key: 'form', label: { de: 'Rechtsform', en: 'Legal form' }, options: ['GmbH', 'AG'] },
    ]);
    await page.getByRole('button', { name: 'Rückgängig' }).click();
    await item(page, 'Form').getByText('Englisch wie deutsch').waitFor();
    expect(await fields()).toMatchObject([{ label: { de: 'Form' }, options: ['GmbH'] }]);
  },
  PATIENCE,
);

it(
  'says what is missing beside the field and keeps what was typed',
  async () => {
    await addField({ key: 'form', label: { de: 'Form' }, type: 'text' });
    const page = await open(PAGE);
    await page.getByRole('button', { name: 'Feld anlegen' }).first().click();
    const drawer = page.getByRole('dialog');
    await drawer.getByLabel('Art').selectOption({ label: 'Auswahl' });
    await drawer.getByLabel('Bezeichnung', { exact: true }).fill('Form');
    expect(await drawer.getByLabel('Schlüssel').inputValue()).toBe('form_2');
    await drawer.getByLabel('Schlüssel').fill('form');
    await page.keyboard.press('Control+Enter');
    await drawer.getByRole('group', { name: 'Auswahlmöglichkeiten' }).getByText('Bitte ausfüllen.').waitFor();
    await drawer.getByLabel('Möglichkeit 1', { exact: true }).fill('GmbH');
    await page.keyboard.press('Control+Enter');
    await drawer.getByText('Diesen Schlüssel gibt es schon').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Weiter bearbeiten' }).click();
    expect(await page.getByLabel('Möglichkeit 1', { exact: true }).inputValue()).toBe('GmbH');
  },
  PATIENCE,
);

it(
  'lets the second of two people choose',
  async () => {
    const { id, ...field } = await addField({ key: 'form', label: { de: 'Form' }, type: 'text' });
    const page = await open(PAGE);
    await page.getByRole('button', { name: 'Bearbeiten Form' }).click();
    await page.getByLabel('Bezeichnung', { exact: true }).fill('Meine');
    await journey.login.request('PUT', `/api/custom-fields/${id}`, { ...field, label: { de: 'Ihre' } });
    await page.keyboard.press('Control+Enter');
    const notice = page.getByText('Jemand anderes hat dieses Feld inzwischen gespeichert');
    await notice.getByText('Ihre').waitFor();
    await page.getByRole('button', { name: 'Meine Fassung behalten' }).click();
    await notice.waitFor({ state: 'detached' });
    await page.keyboard.press('Control+Enter');
    await item(page, 'Meine').waitFor();
    expect(await fields()).toMatchObject([{ label: { de: 'Meine' }, version: 3 }]);
  },
  PATIENCE,
);

it(
  'orders by keyboard, says where a field stands now and keeps the focus',
  async () => {
    for (const name of ['Eins', 'Zwei', 'Drei']) await addField({ key: name.toLowerCase(), label: { de: name }, type: 'text' });
    const page = await open(PAGE);
    const up = page.getByRole('button', { name: 'Drei nach oben' });
    await up.focus();
    await page.keyboard.press('Enter');
    await page.getByText('Drei steht jetzt an Stelle 2 von 3').waitFor({ state: 'attached' });
    await until(async () => (await order()) === 'Eins Drei Zwei');
    await up.and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Enter');
    await until(async () => (await order()) === 'Drei Eins Zwei');
    await page.reload();
    await page.getByRole('listitem').filter({ hasText: 'Drei' }).and(page.locator('ol > :first-child')).waitFor();
  },
  PATIENCE,
);

it(
  'archives a field without losing its values',
  async () => {
    await addField({ key: 'form', label: { de: 'Form' }, type: 'text' });
    const { id } = await addOrganisation('Bildungswerk Musterau', { form: 'e. V.' });
    const page = await open(PAGE);
    await page.getByRole('button', { name: 'Form archivieren' }).click();
    await page.getByText('„Form“ archiviert').waitFor();
    await page.getByText('Diese Felder erscheinen nirgends mehr.').waitFor();
    await page.goto(`/organisationen/${id}`);
    await page.getByRole('heading', { name: 'Angaben' }).waitFor();
    await page.getByText('Anschrift').waitFor();
    expect(await page.getByText('e. V.').count()).toBe(0);

    await page.goto(PAGE);
    await page.getByRole('button', { name: 'Wiederherstellen Form' }).click();
    await page.getByText('„Form“ wiederhergestellt').waitFor();
    await page.goto(`/organisationen/${id}`);
    await fact(page, 'Form', 'e. V.').waitFor();
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
    const options = ['Gemeinnützige Gesellschaft mit beschränkter Haftung', 'Körperschaft des öffentlichen Rechts'];
    await addField({ key: 'form', label: { de: 'Rechtsform des Trägers' }, type: 'option', options });
    const { id } = await addField({ key: 'old', label: { de: 'Früheres' }, type: 'text' });
    await journey.login.request('DELETE', `/api/custom-fields/${id}`);
    const page = await open(PAGE, screen);
    await page.getByText('Diese Felder erscheinen nirgends mehr.').waitFor();
    await isSound(page);
    await page.getByRole('button', { name: 'Bearbeiten Rechtsform' }).click();
    await page.getByRole('dialog').getByLabel('Möglichkeit 2', { exact: true }).waitFor();
    await isSound(page);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Feld anlegen' }).first().click();
    await page.getByRole('dialog').getByLabel('Schlüssel').waitFor();
    await isSound(page);
  },
  PATIENCE,
);

function item(page: Page, name: string) {
  return page.getByRole('listitem').filter({ has: page.getByText(name, { exact: true }) });
}

function fact(page: Page, label: string, value: string) {
  return page.locator('.fact', { hasText: label }).getByText(value, { exact: true });
}

async function addField(field: Omit<CustomFieldInput, 'resource'>): Promise<CustomField> {
  const answer = await journey.login.request<CustomField>('POST', '/api/custom-fields', { resource: 'organisations', ...field });
  expect(answer.status).toBe(201);
  return answer.body;
}

/** The current fields as the server has them, in their order. */
async function fields(): Promise<CustomField[]> {
  return (await journey.login.request<CustomField[]>('GET', '/api/custom-fields')).body;
}

async function order(): Promise<string> {
  return (await fields()).map(({ label }) => label.de).join(' ');
}

async function addOrganisation(name: string, custom = {}): Promise<Organisation> {
  return (await journey.login.request<Organisation>('POST', '/api/organisations', { name, kind: 'other', custom })).body;
}

async function readOrganisation(id: string): Promise<Organisation> {
  return (await journey.login.request<Organisation>('GET', `/api/organisations/${id}`)).body;
}

/** Asks until it holds; the time a test may take is the limit. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds()));
}
