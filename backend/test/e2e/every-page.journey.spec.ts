import type { Browser, Page } from 'playwright-core';
import { loadDemo } from '../../src/demo/index.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { accessibilityProblems, sidewaysScroll, startBrowser, visit } from '../support/browser.js';
import { keyboardProblems } from '../support/keyboard.js';
import { loginAs, type TestLogin } from '../support/login.js';
import { pagesFrom } from '../support/pages.js';
import { asOwner } from '../support/regions.js';

/** Milliseconds a walk through all pages may take on a slow machine. */
const PATIENCE = 480_000;

type Look = (page: Page) => Promise<string[]>;

const WIDE = { width: 1440, height: 900, dark: false };
const PHONE = { width: 390, height: 844, dark: true };
/** A wide window magnified four times: WCAG 2.2, 1.4.10. */
const MAGNIFIED = { width: 320, height: 640, dark: false };

let test: TestApp;
let browser: Browser;

beforeAll(async () => {
  [test, browser] = await Promise.all([startTestApp({ browsers: true }), startBrowser()]);
  await loadDemo(test.app, undefined);
}, PATIENCE);

afterAll(async () => {
  await browser.close();
  await test.close();
}, PATIENCE);

it(
  'every page that links lead to is for everyone: wide, on a phone, magnified, without a pointer',
  async () => {
    const login = await userOf('Musterregion');
    const wide = await walk(login, WIDE, ['/'], [accessibilityProblems, sidewaysProblems, keyboardProblems]);
    const others = await Promise.all([
      walk(login, PHONE, wide.pages, [accessibilityProblems, sidewaysProblems]),
      walk(login, MAGNIFIED, wide.pages, [sidewaysProblems]),
    ]);
    expect(wide.pages.length).toBeGreaterThan(40);
    for (const { problems, complaints } of [wide, ...others])
      expect({ problems, complaints }).toEqual({ problems: {}, complaints: [] });
  },
  PATIENCE,
);

it(
  'so is every page of a network as it is documented',
  async () => {
    const login = await userOf('Emscher-Lippe');
    const { problems, complaints } = await walk(login, WIDE, ['/'], [accessibilityProblems, sidewaysProblems]);
    expect({ problems, complaints }).toEqual({ problems: {}, complaints: [] });
  },
  PATIENCE,
);

/** An administrator who coordinates the region: there is no page they may not see. */
async function userOf(name: string): Promise<TestLogin> {
  const [region] = await asOwner(test.database, async (owner) => {
    const { rows } = await owner.query<{ id: string }>('SELECT id FROM region WHERE name = $1', [name]);
    return rows;
  });
  return loginAs(test, { name: 'Ina Muster', administrator: true, regions: { [region?.id ?? '']: 'coordinator' } });
}

interface Walk {
  pages: string[];
  /** By page. */
  problems: Record<string, string[]>;
  complaints: string[];
}

/** Goes from page to page, and on to those they link to. */
async function walk(login: TestLogin, screen: typeof WIDE, from: readonly string[], looks: readonly Look[]): Promise<Walk> {
  const { page, complaints, leave } = await visit(browser, test, login, screen);
  const walked: Walk = { pages: [], problems: {}, complaints };
  for await (const path of pagesFrom(page, from)) {
    walked.pages.push(path);
    for (const look of looks) {
      const found = await look(page);
      if (found.length > 0) (walked.problems[path] ??= []).push(...found);
    }
  }
  await leave();
  return walked;
}

async function sidewaysProblems(page: Page): Promise<string[]> {
  const pixels = await sidewaysScroll(page);
  return pixels > 0 ? [`scrolls sideways by ${pixels} pixels`] : [];
}
