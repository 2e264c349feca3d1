import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { ADMIN_UI, startTestApp, type TestApp } from '../support/app.js';
import { startBrowser, visit } from '../support/browser.js';
import { loginAs } from '../support/login.js';
import { makeRegion } from '../support/regions.js';

/** Milliseconds a whole journey may take on a slow machine. */
const PATIENCE = 90_000;

/** Most scripts, in bytes as they travel (gzip): until somebody may log in, and until the start page is complete. */
const BEFORE_LOGIN = 120_000;
const START_PAGE = 380_000;

let test: TestApp;
let browser: Browser;

beforeAll(async () => {
  [test, browser] = await Promise.all([startTestApp({ browsers: true }), startBrowser()]);
}, PATIENCE);
afterAll(async () => {
  await browser.close();
  await test.close();
}, PATIENCE);

/** Bytes of all scripts a page asks for from now on. */
function weightOf(page: Page): () => number {
  const scripts = new Set<string>();
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.endsWith('.js')) scripts.add(pathname);
  });
  return () => [...scripts].reduce((sum, path) => sum + gzipSync(readFileSync(ADMIN_UI + path)).length, 0);
}

it(
  'little has to be loaded before the login, and not much more until the start page is complete',
  async () => {
    const stranger = await visit(browser, test, null);
    const beforeLogin = weightOf(stranger.page);
    await stranger.page.goto('/');
    await stranger.page.getByRole('heading', { name: 'Anmelden' }).waitFor();
    await stranger.page.waitForLoadState('networkidle');

    const region = await makeRegion(test.database, 'Musterregion');
    const login = await loginAs(test, { name: 'Ina Muster', regions: { [region]: 'coordinator' } });
    const coordinator = await visit(browser, test, login);
    const startPage = weightOf(coordinator.page);
    await coordinator.page.goto('/');
    await coordinator.page.getByRole('heading', { level: 1 }).waitFor();
    await coordinator.page.locator('[aria-busy="true"]').waitFor({ state: 'detached' });

    expect(beforeLogin()).toBeGreaterThan(10_000);
    expect(beforeLogin()).toBeLessThanOrEqual(BEFORE_LOGIN);
    expect(startPage()).toBeLessThanOrEqual(START_PAGE);
    for (const visitor of [stranger, coordinator]) await visitor.leave();
  },
  PATIENCE,
);
