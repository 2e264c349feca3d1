import type { Browser, Page } from 'playwright-core';
import { loadDemo } from '../../src/demo/index.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { accessibilityProblems, sidewaysScroll, startBrowser, visit } from '../support/browser.js';
import { loginAs, type TestLogin } from '../support/login.js';
import { asOwner } from '../support/regions.js';

/** Milliseconds a walk through all pages may take on a slow machine. */
const PATIENCE = 240_000;

const LISTS: Readonly<Record<string, string>> = {
  organisations: '/organisationen',
  persons: '/personen',
  networks: '/netzwerke',
  groups: '/gruppen',
  initiatives: '/vorhaben',
  meetings: '/termine',
};

/** Pages that belong to no list of records. */
const OTHERS = [
  '/',
  '/aufgaben',
  '/wiedervorlagen',
  '/emails',
  '/regionsprofil',
  '/termine/neu',
  '/personen/neu',
  '/netzwerke/neu',
  '/gruppen/neu',
  '/vorhaben/neu',
];

const SCREENS = [
  { width: 1440, height: 900, dark: false },
  { width: 390, height: 844, dark: true },
  { width: 320, height: 640, dark: false },
];

let test: TestApp;
let browser: Browser;

beforeAll(async () => {
  [test, browser] = await Promise.all([startTestApp({ realLogin: true }), startBrowser()]);
  await loadDemo(test.app, undefined);
}, PATIENCE);

afterAll(async () => {
  await browser.close();
  await test.close();
}, PATIENCE);

describe.each(['Musterregion', 'Emscher-Lippe'])('every page of %s', (region) => {
  it.each(SCREENS)(
    'is for everyone at $width pixels, dark: $dark',
    async (screen) => {
      const login = await coordinatorOf(region);
      const visitor = await visit(browser, test, login, screen);
      const problems: Record<string, string[]> = {};
      for (const path of [...OTHERS, ...(await recordPages(login))]) {
        const found = await problemsOf(visitor.page, path);
        if (found.length > 0) problems[path] = found;
      }
      const { complaints } = visitor;
      await visitor.leave();
      expect({ problems, complaints }).toEqual({ problems: {}, complaints: [] });
    },
    PATIENCE,
  );
});

async function coordinatorOf(name: string): Promise<TestLogin> {
  const [region] = await asOwner(test.database, async (owner) => {
    const { rows } = await owner.query<{ id: string }>('SELECT id FROM region WHERE name = $1', [name]);
    return rows;
  });
  return loginAs(test, { name: 'Ina Muster', regions: { [region?.id ?? '']: 'coordinator' } });
}

/** Each list, and the page of its first record. */
async function recordPages(login: TestLogin): Promise<string[]> {
  const pages: string[] = [];
  for (const [resource, path] of Object.entries(LISTS)) {
    const { body } = await login.request<{ id: string }[]>('GET', `/api/${resource}?range=[0,0]`);
    pages.push(path, ...body.map(({ id }) => `${path}/${id}`));
  }
  return pages;
}

async function problemsOf(page: Page, path: string): Promise<string[]> {
  await page.goto(path);
  // A drawer that is open keeps what lies behind it from being read.
  await page.getByRole('heading').first().waitFor();
  await page.locator('.bone').first().waitFor({ state: 'detached' });
  const sideways = await sidewaysScroll(page);
  return [...(await accessibilityProblems(page)), ...(sideways > 0 ? [`scrolls sideways by ${sideways} pixels`] : [])];
}
