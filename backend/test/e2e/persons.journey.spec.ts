import type { Organisation, Person } from '@knotenpunkt/shared';
import type { Browser, Page } from 'playwright-core';
import { startTestApp, type TestApp } from '../support/app.js';
import { accessibilityProblems, sidewaysScroll, startBrowser, visit, type Visitor } from '../support/browser.js';
import { loginAs, type TestLogin } from '../support/login.js';
import { asOwner, makeRegion } from '../support/regions.js';

/** Milliseconds a whole journey may take on a slow machine. */
const PATIENCE = 90_000;
const WHY = { language: 'de', purpose: 'Zusammenarbeit', legalBasis: 'public_task' };

let test: TestApp;
let browser: Browser;
let login: TestLogin;
let region: string;
let visitors: Visitor[];

beforeAll(async () => {
  [test, browser] = await Promise.all([startTestApp({ realLogin: true }), startBrowser()]);
}, PATIENCE);

afterAll(async () => {
  await browser.close();
  await test.close();
}, PATIENCE);

beforeEach(async () => {
  visitors = [];
  region = await makeRegion(test.database);
  login = await loginAs(test, { name: 'Ina Muster', regions: { [region]: 'coordinator' } });
}, PATIENCE);

afterEach(async () => {
  const complaints = visitors.flatMap((visitor) => visitor.complaints);
  await Promise.all(visitors.map((visitor) => visitor.leave()));
  expect(complaints).toEqual([]);
}, PATIENCE);

it(
  'adds a person with organisation and function, and warns of a second one of that name',
  async () => {
    const office = await add<Organisation>('organisations', { name: 'Bildungsbüro Musterstadt', kind: 'education_office' });
    const page = await open('/personen');
    await page.getByRole('heading', { name: 'Noch keine Person' }).waitFor();
    await page.getByRole('link', { name: 'Person anlegen' }).last().click();
    await page.getByLabel('Vorname').fill('Änne');
    await page.getByLabel('Nachname (Pflichtangabe)').fill('Öztürk');
    await page.getByLabel('Organisation').fill('Bildungsb');
    await page.getByRole('option', { name: office.name }).click();
    await page.getByRole('textbox', { name: 'Funktion' }).fill('Leitung');
    await page.getByLabel('E-Mail', { exact: true }).fill('oeztuerk@bildungsbuero.example');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Anlegen', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Änne Öztürk' }).waitFor();
    await page.getByText('Leitung – Bildungsbüro Musterstadt').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);

    await page.getByRole('link', { name: office.name }).last().click();
    await page.getByRole('heading', { level: 1, name: office.name }).waitFor();
    await page.getByRole('link', { name: 'Änne Öztürk' }).first().waitFor();

    await page.goto('/personen/neu');
    await page.getByLabel('Nachname (Pflichtangabe)').fill('Oeztuerk');
    await page.getByText('Gibt es die Person schon?').waitFor();
  },
  PATIENCE,
);

it(
  'leads from a dead address to the form in which it stands',
  async () => {
    const office = await add<Organisation>('organisations', { name: 'Amt Musterau', kind: 'municipality' });
    const position = { organisationId: office.id, email: 'weg@amt.example' };
    const person = await add<Person>('persons', { ...WHY, lastName: 'Muster', position });
    await asOwner(test.database, (client) =>
      client.query('INSERT INTO unreachable_address (region_id, address, reply) VALUES ($1, $2, $3)', [
        region,
        'weg@amt.example',
        '550 5.1.1 User unknown',
      ]),
    );
    const page = await open(`/personen/${person.id}`, { width: 390, height: 844 });
    await page.getByText('550 5.1.1 User unknown').waitFor();
    expect(await sidewaysScroll(page)).toBe(0);
    await page.getByRole('link', { name: 'Adresse ändern' }).click();
    await page.getByRole('dialog').getByLabel('E-Mail').fill('da@amt.example');
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByText('550 5.1.1 User unknown').waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'da@amt.example' }).waitFor();
  },
  PATIENCE,
);

it(
  'shows on Heute what is late, and takes it away when a colleague has done it, without a reload',
  async () => {
    const task = await add<{ id: string; version: number }>('action-items', { text: 'Liste ergänzen', dueOn: '2025-03-07' });
    const page = await open('/');
    await page.getByRole('heading', { name: 'Überfällig' }).waitFor();
    await page.getByText('Liste ergänzen ist noch offen').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await login.request('PUT', `/api/action-items/${task.id}`, { ...task, state: 'done' });
    await page.getByRole('heading', { name: 'Alles erledigt' }).waitFor();
  },
  PATIENCE,
);

async function open(path: string, screen?: Parameters<typeof visit>[3]): Promise<Page> {
  const visitor = await visit(browser, test, login, screen);
  visitors.push(visitor);
  await visitor.page.goto(path);
  return visitor.page;
}

async function add<T>(resource: string, input: object): Promise<T> {
  const { status, body } = await login.request<T>('POST', `/api/${resource}`, input);
  expect([resource, status]).toEqual([resource, 201]);
  return body;
}
