import type { Page } from 'playwright-core';
import { failedJob, startJobApp, type JobApp } from '../support/job-app.js';
import { isSound, journeys, PATIENCE } from '../support/journey.js';
import { loginAs } from '../support/login.js';

const SCREENS = [
  { width: 1440, height: 900, dark: false },
  { width: 1440, height: 900, dark: true },
  { width: 390, height: 844, dark: false },
  { width: 390, height: 844, dark: true },
];

describe("the administrator's page of background work", () => {
  let worker: JobApp;

  // Ends before the database it works on.
  afterAll(() => worker.close(), PATIENCE);
  const journey = journeys();
  beforeAll(async () => {
    worker = await startJobApp({ shared: journey.test.database });
  }, PATIENCE);

  const open = async (screen = {}): Promise<Page> => {
    const administrator = await loginAs(journey.test, { name: 'Ina Muster', administrator: true });
    const page = await journey.open('/hintergrundarbeiten', screen, administrator);
    await page.getByRole('heading', { level: 1, name: 'Hintergrundarbeiten' }).waitFor();
    return page;
  };

  it(
    'shows what failed and why, tries it again, pauses and resumes',
    async () => {
      await failedJob(worker, 'Der Drucker brennt');
      await failedJob(worker, 'Das Papier ist aus');
      const page = await open();
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
    },
    PATIENCE,
  );

  it.each(SCREENS)(
    'is accessible and fits at $width × $height, dark: $dark',
    async (screen) => {
      await failedJob(worker, 'Der Drucker brennt');
      const page = await open(screen);
      await page.getByRole('button', { name: /[1-9] gescheitert/ }).click();
      await page.getByText('Der Drucker brennt').first().waitFor();
      await isSound(page);
    },
    PATIENCE,
  );
});
