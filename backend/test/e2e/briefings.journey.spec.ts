import type { Browser, Page } from 'playwright-core';
import { startTestApp, type TestApp } from '../support/app.js';
import { accessibilityProblems, sidewaysScroll, startBrowser, visit, type Visitor } from '../support/browser.js';
import { loginAs, type TestLogin } from '../support/login.js';
import { makeRegion } from '../support/regions.js';

/** Milliseconds a whole journey may take on a slow machine. */
const PATIENCE = 90_000;
const WHY = { language: 'de', purpose: 'Zusammenarbeit', legalBasis: 'public_task' };

let test: TestApp;
let browser: Browser;
let login: TestLogin;
let visitors: Visitor[];
const ids = { organisation: '', person: '' };

beforeAll(async () => {
  [test, browser] = await Promise.all([startTestApp({ realLogin: true }), startBrowser()]);
}, PATIENCE);

afterAll(async () => {
  await browser.close();
  await test.close();
}, PATIENCE);

beforeEach(async () => {
  visitors = [];
  const region = await makeRegion(test.database);
  login = await loginAs(test, { name: 'Ina Muster', regions: { [region]: 'coordinator' } });
  ids.organisation = await add('organisations', {
    name: 'Jobcenter Musterstadt',
    kind: 'job_centre',
    municipality: 'Musterstadt',
  });
  const position = { organisationId: ids.organisation, function: 'Teamleitung' };
  ids.person = await add('persons', { ...WHY, firstName: 'Paul', lastName: 'Steinlage', position });
  const groupId = await add('groups', { name: 'AG Beratung', kind: 'working_group', state: 'active' });
  await add('seats', { groupId, personId: ids.person, organisationId: ids.organisation, role: 'lead' });
  await add('action-items', { text: 'Sprechzeiten liefern', ownerId: ids.person, groupId, dueOn: '2125-03-31' });
  const nextStep = { dueOn: '2125-03-20', text: 'Nachfragen' };
  await add('contact-notes', { kind: 'call', text: 'Unterschrift folgt', organisationId: ids.organisation, nextStep });
}, PATIENCE);

afterEach(async () => {
  const complaints = visitors.flatMap((visitor) => visitor.complaints);
  await Promise.all(visitors.map((visitor) => visitor.leave()));
  expect(complaints).toEqual([]);
}, PATIENCE);

it(
  'is one page of what to know, and a tagged PDF in its language',
  async () => {
    const page = await open(`/organisationen/${ids.organisation}`);
    await page.getByRole('link', { name: 'Gesprächsmappe' }).click();
    await page.getByRole('heading', { level: 1, name: 'Jobcenter Musterstadt' }).waitFor();
    for (const told of ['Sprechzeiten liefern', 'Nachfragen', 'Unterschrift folgt', 'AG Beratung', 'Paul Steinlage']) {
      await page.getByText(told).first().waitFor();
    }
    expect(await accessibilityProblems(page)).toEqual([]);
    const pdf = (await page.pdf({ format: 'A4', tagged: true })).toString('latin1');
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toMatch(/\/Lang \(de/);
    expect(pdf).toContain('/MarkInfo');
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
  },
  PATIENCE,
);

it(
  'is there for persons and on a phone',
  async () => {
    const page = await open(`/personen/${ids.person}/mappe`, { width: 390, height: 844, dark: true });
    await page.getByRole('heading', { level: 1, name: 'Paul Steinlage' }).waitFor();
    await page.getByText('Sprechzeiten liefern').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
  },
  PATIENCE,
);

async function open(path: string, screen?: Parameters<typeof visit>[3]): Promise<Page> {
  const visitor = await visit(browser, test, login, screen);
  visitors.push(visitor);
  await visitor.page.goto(path);
  return visitor.page;
}

async function add(resource: string, input: object): Promise<string> {
  const { status, body } = await login.request<{ id: string }>('POST', `/api/${resource}`, input);
  expect([resource, status]).toEqual([resource, 201]);
  return body.id;
}
