import type { RegisterEntryInput } from '@knotenpunkt/shared';
import type { Browser, Page } from 'playwright-core';
import { storeRegister } from '../../src/features/register/index.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { accessibilityProblems, sidewaysScroll, startBrowser, visit, type Visitor } from '../support/browser.js';
import { loginAs } from '../support/login.js';
import { makeRegion } from '../support/regions.js';

/** Milliseconds a whole journey may take on a slow machine. */
const PATIENCE = 90_000;

const CHAMBER: RegisterEntryInput = {
  key: 'hwk-nord',
  name: 'Handwerkskammer Nord',
  kind: 'chamber_of_crafts',
  shortName: 'HWK Nord',
  street: 'Markt 1',
  postalCode: '99990',
  municipality: 'Musterstadt',
  sourceTitle: 'Impressum',
  asOf: '2025-01-01',
};

let test: TestApp;
let browser: Browser;
let visitor: Visitor;

beforeAll(async () => {
  [test, browser] = await Promise.all([startTestApp({ browsers: true }), startBrowser()]);
  await storeRegister(test.database.ownerUrl, [CHAMBER]);
  const login = await loginAs(test, { name: 'Ina Muster', regions: { [await makeRegion(test.database)]: 'coordinator' } });
  visitor = await visit(browser, test, login);
}, PATIENCE);

afterAll(async () => {
  await visitor.leave();
  await browser.close();
  await test.close();
  expect(visitor.complaints).toEqual([]);
}, PATIENCE);

async function forEveryone(page: Page): Promise<void> {
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(await sidewaysScroll(page)).toBe(0);
}

it(
  'fills an organisation from the register, keeps further addresses, shows and takes over what differs',
  async () => {
    const { page } = visitor;
    await page.goto('/organisationen/neu');
    await page.getByLabel('Aus dem Stammverzeichnis übernehmen').fill('Handwerkskamer');
    await page.getByRole('option', { name: 'Handwerkskammer Nord' }).click();
    await page.locator('form input[maxlength="120"][value="Musterstadt"]').first().waitFor();
    expect(await page.getByLabel('Name (Pflichtangabe)').inputValue()).toBe('Handwerkskammer Nord');
    await page.getByRole('button', { name: 'Weitere Anschrift' }).click();
    await page.getByLabel('Ort (weitere Anschrift 1)').fill('Musterau');
    await page.getByLabel('Straße oder Postfach (weitere Anschrift 1)').fill('Hafen 7');
    await page.getByRole('button', { name: 'als Hauptanschrift' }).click();
    await forEveryone(page);
    await page.getByRole('button', { name: 'Anlegen', exact: true }).click();

    await page.getByRole('heading', { level: 1, name: 'Handwerkskammer Nord' }).waitFor();
    await page.getByText('Handwerkskammer – Musterau').waitFor();
    const linked = page.locator('section.rel', { hasText: 'Im Stammverzeichnis' });
    await linked.getByText('weicht ab: Ort').waitFor();
    await linked.getByRole('button', { name: /^Übernehmen.*Ort$/ }).click();
    await linked.getByText('weicht ab: Ort').waitFor({ state: 'detached' });
    await linked.getByRole('button', { name: 'Alles übernehmen' }).click();
    await linked.getByText('Die Angaben stimmen überein.').waitFor();
    await forEveryone(page);
  },
  PATIENCE,
);

it(
  'shows in the register what the region has linked, and lets go of it again',
  async () => {
    const { page } = visitor;
    await page.goto('/stammverzeichnis');
    await page.getByRole('link', { name: 'Handwerkskammer Nord' }).click();
    const panel = page.getByRole('complementary', { name: /Handwerkskammer Nord/ });
    await panel.getByText('In Ihrer Region:').waitFor();
    await forEveryone(page);
    await panel.getByRole('link', { name: 'Handwerkskammer Nord' }).click();
    await page.getByRole('button', { name: 'Verknüpfung lösen' }).click();
    await page.getByRole('heading', { name: 'Im Stammverzeichnis' }).waitFor({ state: 'detached' });

    await page.goto('/stammverzeichnis');
    await page.getByRole('link', { name: 'Handwerkskammer Nord' }).click();
    await page.getByRole('link', { name: 'Als Organisation anlegen' }).click();
    expect(await page.getByLabel('Kurzname').inputValue()).toBe('HWK Nord');
  },
  PATIENCE,
);
