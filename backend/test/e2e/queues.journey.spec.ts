import type { Browser } from 'playwright-core';
import { startTestApp, type TestApp } from '../support/app.js';
import { accessibilityProblems, sidewaysScroll, startBrowser, visit, type Visitor } from '../support/browser.js';
import { failedJob, startJobApp, type JobApp } from '../support/job-app.js';
import { loginAs, type TestLogin } from '../support/login.js';

/** Milliseconds a whole journey may take on a slow machine. */
const PATIENCE = 90_000;

const SCREENS = [
  { width: 1440, height: 900, dark: false },
  { width: 1440, height: 900, dark: true },
  { width: 390, height: 844, dark: false },
  { width: 390, height: 844, dark: true },
];

describe("the administrator's page of background work", () => {
  let test: TestApp;
  let worker: JobApp;
  let browser: Browser;
  let login: TestLogin;

  beforeAll(async () => {
    [test, browser] = await Promise.all([startTestApp({ realLogin: true }), startBrowser()]);
    worker = await startJobApp({ shared: test.database });
    login = await loginAs(test, { name: 'Ina Muster', administrator: true });
  }, PATIENCE);
  afterAll(async () => {
    await browser.close();
    await worker.close();
    await test.close();
  }, PATIENCE);

  const open = async (screen = {}): Promise<Visitor> => {
    const visitor = await visit(browser, test, login, screen);
    await visitor.page.goto('/hintergrundarbeiten');
    await visitor.page.getByRole('heading', { level: 1, name: 'Hintergrundarbeiten' }).waitFor();
    return visitor;
  };

  it(
    'shows what failed and why, tries it again, pauses and resumes',
    async () => {
      await failedJob(worker, 'Der Drucker brennt');
      await failedJob(worker, 'Das Papier ist aus');
      const { page, complaints, leave } = await open();
      const maintenance = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Wartung' }) });
      await maintenance.getByRole('button', { name: '2 gescheitert' }).click();
      const failed = maintenance.getByRole('list', { name: 'Gescheiterte Arbeiten' });
      await failed.getByText('Der Drucker brennt').waitFor();
      await failed.getByText('Das Papier ist aus').waitFor();

      await failed.getByRole('button', { name: 'Erneut versuchen' }).first().click();
      await maintenance.getByRole('button', { name: '1 gescheitert' }).waitFor();
      await maintenance.getByRole('button', { name: 'Alle gescheiterten erneut versuchen' }).click();
      await maintenance.getByRole('button', { name: '0 gescheitert' }).waitFor();
      await page.getByText('Alles erledigt').waitFor();

      await maintenance.getByRole('button', { name: 'Anhalten' }).click();
      await maintenance.getByText('angehalten').waitFor();
      await maintenance.getByRole('button', { name: 'Fortsetzen' }).click();
      await maintenance.getByRole('button', { name: 'Anhalten' }).waitFor();
      expect(complaints).toEqual([]);
      await leave();
    },
    PATIENCE,
  );

  it.each(SCREENS)(
    'is accessible and fits at $width × $height, dark: $dark',
    async (screen) => {
      await failedJob(worker, 'Der Drucker brennt');
      const { page, complaints, leave } = await open(screen);
      await page.getByRole('button', { name: /[1-9] gescheitert/ }).click();
      await page.getByText('Der Drucker brennt').first().waitFor();
      expect(await accessibilityProblems(page)).toEqual([]);
      expect(await sidewaysScroll(page)).toBe(0);
      expect(complaints).toEqual([]);
      await leave();
    },
    PATIENCE,
  );
});
