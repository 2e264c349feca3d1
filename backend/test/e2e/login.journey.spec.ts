import type { Organisation } from '@knotenpunkt/shared';
import { TOTP } from 'otpauth';
import type { BrowserContext, Page } from 'playwright-core';
import { PasswordHasher } from '../../src/features/users/index.js';
import { Clock, SECONDS } from '../../src/platform/clock/index.js';
import { accessibilityProblems } from '../support/browser.js';
import { TestClock } from '../support/clock.js';
import { isSound, journeys, PATIENCE } from '../support/journey.js';
import { loginAs, makeUser, type TestLogin } from '../support/login.js';
import { startMailServer, type TestMailServer } from '../support/mail-server.js';
import { readMail } from '../support/mailbox.js';
import { makeRegion } from '../support/regions.js';

const PASSWORD = 'Brombeerhecke am Deich';
const NEW_PASSWORD = 'Holunder hinter der Schleuse';

let mails: TestMailServer;
let passwordHash: string;
const clock = new TestClock();

beforeAll(async () => {
  [mails, passwordHash] = await Promise.all([startMailServer(), new PasswordHasher().hash(PASSWORD)]);
}, PATIENCE);

const journey = journeys(
  () => ({ role: 'all', smtpUrl: mails.url }),
  (module) => module.overrideProvider(Clock).useValue(clock),
);

afterAll(() => mails.stop());

it(
  'refuses a wrong password, and with the right one opens the page that was asked for',
  async () => {
    const { email } = await coordinator();
    const { id } = await addOrganisation(journey.region, 'Stadt Musterau');
    const page = await open(`/organisationen/${id}?edit`);
    await enterPassword(page, email, 'Brombeerhecke am Teich');
    await page.getByText('E-Mail-Adresse und Passwort passen nicht zusammen.').waitFor();
    expect(await page.getByLabel('E-Mail-Adresse').inputValue()).toBe(email);
    await isSound(page);
    await enterPassword(page, email, PASSWORD);
    await page.getByRole('dialog', { name: 'Stadt Musterau bearbeiten' }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/organisationen/${id}`);
  },
  PATIENCE,
);

it(
  'logs in by link and code of a mail, and nobody who only opens the link',
  async () => {
    const { email } = await coordinator();
    const page = await open('/');
    await page.getByRole('button', { name: 'Link per E-Mail erhalten' }).click();
    await isSound(page);
    await page.getByLabel('E-Mail-Adresse').fill(email);
    await page.getByRole('button', { name: 'Link senden' }).click();
    await page.getByRole('heading', { name: 'Bitte sehen Sie in Ihr Postfach' }).waitFor();
    const { path, text } = await readMail(mails, email, 'Anmeldung');
    const code = /\b\d{6}\b/.exec(text)?.[0] ?? '';

    const scanner = await open(path);
    await scanner.getByLabel('Sechsstelliger Code').waitFor();
    expect(await loginsOf(scanner.context())).toBe(0);

    await page.goto(path);
    await page.getByLabel('Sechsstelliger Code').fill(code === '000000' ? '111111' : '000000');
    await page.getByRole('button', { name: 'Anmelden' }).click();
    await page.getByText('Dieser Code stimmt nicht.').waitFor();
    await isSound(page);
    await page.getByLabel('Sechsstelliger Code').fill(code);
    await page.getByRole('button', { name: 'Anmelden' }).click();
    await expectInside(page);
    expect(new URL(page.url()).pathname).toBe('/');

    await scanner.getByLabel('Sechsstelliger Code').fill(code);
    await scanner.getByRole('button', { name: 'Anmelden' }).click();
    await scanner.getByText('Dieser Link ist').waitFor();
    expect(await loginsOf(scanner.context())).toBe(0);
  },
  PATIENCE,
);

it(
  'sets a new password by mail, which ends the login of another browser without losing what was typed there',
  async () => {
    const { email } = await coordinator();
    const { id } = await addOrganisation(journey.region, 'Stadt Musterau');
    const other = await open(`/organisationen/${id}?edit`);
    await enterPassword(other, email, PASSWORD);
    await other.getByLabel('Notiz').fill('Halb fertig');

    const page = await open('/');
    await page.getByRole('link', { name: 'Passwort vergessen?' }).click();
    await page.getByLabel('E-Mail-Adresse').fill(email);
    await page.getByRole('button', { name: 'Link senden' }).click();
    await page.getByText('ist eine E-Mail mit einem Link unterwegs').waitFor();
    await page.goto((await readMail(mails, email, 'Neues Passwort')).path);
    await page.getByLabel('Neues Passwort').fill('passwort1234');
    await page.getByRole('button', { name: 'Passwort speichern' }).click();
    await page.getByText('Dieses Passwort ist leicht zu erraten').waitFor();
    await isSound(page);
    await page.getByLabel('Neues Passwort').fill(NEW_PASSWORD);
    await page.getByRole('button', { name: 'Passwort speichern' }).click();
    await page.getByRole('heading', { name: 'Das neue Passwort gilt ab jetzt' }).waitFor();
    await page.getByRole('button', { name: 'Zur Anmeldung' }).click();
    await enterPassword(page, email, NEW_PASSWORD);
    await expectInside(page);

    await other.keyboard.press('Control+Enter');
    const again = other.getByRole('dialog', { name: 'Bitte melden Sie sich neu an' });
    await again.getByLabel('Passwort', { exact: true }).fill(PASSWORD);
    expect(await accessibilityProblems(other)).toEqual([]);
    await again.getByRole('button', { name: 'Anmelden', exact: true }).click();
    await again.getByText('E-Mail-Adresse und Passwort passen nicht zusammen.').waitFor();
    await again.getByLabel('Passwort', { exact: true }).fill(NEW_PASSWORD);
    await again.getByRole('button', { name: 'Anmelden', exact: true }).click();
    await other.locator('.fact', { hasText: 'Notiz' }).getByText('Halb fertig').waitFor();
  },
  PATIENCE,
);

it(
  'invites somebody, who sets a password and sees this region alone',
  async () => {
    const inviting = await loginAs(journey.test, { name: 'Ina Muster', regions: { [journey.region]: 'coordinator' } });
    await addOrganisation(journey.region, 'Stadt Musterau');
    const elsewhere = await addOrganisation(await makeRegion(journey.test.database, 'Nachbarregion'), 'Stadt Anderswo');
    const list = await open('/benutzer', inviting);
    await list.getByRole('button', { name: 'Zugang einrichten' }).click();
    const drawer = list.getByRole('dialog', { name: 'Zugang einrichten' });
    await drawer.getByLabel('Name', { exact: false }).fill('Jo Neuling');
    const email = `jo.${journey.region}@test.example`;
    await drawer.getByLabel('E-Mail-Adresse').first().fill(email);
    await isSound(list);
    await drawer.getByRole('button', { name: 'Einladung senden' }).click();
    await list.getByText('Jo Neuling ist eingeladen').waitFor();
    await list.getByText('eingeladen', { exact: true }).waitFor();

    const invited = await open((await readMail(mails, email, 'Ihr Zugang')).path);
    await invited.getByText('Guten Tag Jo Neuling').waitFor();
    await isSound(invited);
    await invited.getByLabel('Neues Passwort').fill(NEW_PASSWORD);
    await invited.getByRole('button', { name: 'Zugang einrichten' }).click();
    await expectInside(invited);
    await invited.goto('/organisationen');
    await invited.getByRole('link', { name: 'Stadt Musterau' }).waitFor();
    expect(await invited.getByText('Stadt Anderswo').count()).toBe(0);
    expect(await invited.getByRole('link', { name: 'Organisation anlegen' }).count()).toBe(0);
    await invited.goto(`/organisationen/${elsewhere.id}`);
    await invited.getByRole('heading', { name: 'Diese Seite gibt es nicht' }).waitFor();

    await list.reload();
    await list.getByText('Jo Neuling', { exact: true }).waitFor();
    expect(await list.getByText('eingeladen', { exact: true }).count()).toBe(0);
  },
  PATIENCE,
);

it(
  'lets administrators do nothing before the second factor is set up, and asks for it from then on',
  async () => {
    const { email } = await makeUser(journey.test, { name: 'Ina Muster', administrator: true, passwordHash });
    const page = await open('/regionen');
    await enterPassword(page, email, PASSWORD);
    await page.getByRole('heading', { name: 'Bitte richten Sie den zweiten Faktor ein' }).waitFor();
    await isSound(page);
    await page.getByRole('link', { name: 'Zweiten Faktor einrichten' }).click();
    await page.getByRole('button', { name: 'Zweiten Faktor einrichten' }).click();
    const picture = page.getByRole('img', { name: 'QR-Code' });
    await picture.waitFor();
    expect(await page.evaluate(`document.querySelector('.enrolment img').decode().then(() => 'drawn')`)).toBe('drawn');
    await isSound(page);
    const secret = ((await page.locator('.enrolment code').textContent()) ?? '').replaceAll(' ', '');
    await page.getByLabel('Code', { exact: false }).first().fill(codeOf(secret));
    await page.getByRole('button', { name: 'Bestätigen' }).click();
    await page.getByText('Bewahren Sie diese Codes getrennt vom Telefon auf.').waitFor();
    await isSound(page);
    const [recovery = ''] = await page.locator('.recovery-codes code').allTextContents();
    await page.getByRole('button', { name: 'Ich habe sie aufbewahrt' }).click();
    await page.getByText('Eingerichtet, noch').waitFor();

    await logOut(page);
    clock.advance(90 * SECONDS);
    await enterPassword(page, email, PASSWORD);
    const second = page.getByLabel('Code aus der Authentifizierungs-App');
    await second.fill(codeOf(secret));
    await isSound(page);
    await page.getByRole('button', { name: 'Weiter' }).click();
    await expectInside(page);

    await logOut(page);
    await enterPassword(page, email, PASSWORD);
    await second.fill(recovery);
    await page.getByRole('button', { name: 'Weiter' }).click();
    await expectInside(page);

    await logOut(page);
    await enterPassword(page, email, PASSWORD);
    await second.fill(recovery);
    await page.getByRole('button', { name: 'Weiter' }).click();
    await page.getByText('Dieser Code stimmt nicht oder ist abgelaufen.').waitFor();
  },
  PATIENCE,
);

it(
  'ends a login left open elsewhere',
  async () => {
    const { email } = await coordinator();
    const left = await open('/konto');
    await enterPassword(left, email, PASSWORD);
    await left.getByText('Diese Anmeldung').waitFor();
    const page = await open('/konto');
    await enterPassword(page, email, PASSWORD);
    const logins = page.getByRole('region', { name: 'Offene Anmeldungen' });
    await logins.getByRole('button', { name: 'Beenden' }).click();
    await logins.getByRole('button', { name: 'Beenden' }).waitFor({ state: 'detached' });
    await isSound(page);
    await left.getByRole('link', { name: 'Organisationen' }).first().click();
    await left.getByRole('dialog', { name: 'Bitte melden Sie sich neu an' }).waitFor();
  },
  PATIENCE,
);

it(
  'speaks the language that was chosen, before and after the login',
  async () => {
    const { email } = await coordinator();
    const page = await open('/');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Log in', exact: true }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Log in', exact: true }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.getByRole('button', { name: 'Deutsch' }).click();
    await enterPassword(page, email, PASSWORD);
    await accountMenu(page).click();
    await page.getByRole('menuitemradio', { name: 'English' }).click();
    await page.getByRole('navigation', { name: 'Main navigation' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.reload();
    await page.getByRole('navigation', { name: 'Main navigation' }).waitFor();
  },
  PATIENCE,
);

it.each([
  { width: 1440, dark: true },
  { width: 390, dark: false },
])(
  'is accessible and never scrolls sideways: %j',
  async (screen) => {
    const { email } = await coordinator();
    const page = await open('/passwort', null, screen);
    await page.getByRole('heading', { name: 'Passwort vergessen' }).waitFor();
    await isSound(page);
    await page.goto('/konto');
    await page.getByRole('heading', { name: 'Anmelden' }).waitFor();
    await isSound(page);
    await enterPassword(page, email, PASSWORD);
    await page.getByText('Diese Anmeldung').waitFor();
    await page.getByRole('button', { name: 'Zweiten Faktor einrichten' }).click();
    await page.getByRole('img', { name: 'QR-Code' }).waitFor();
    await isSound(page);
    await page.goto('/benutzer');
    await page.getByText('Das sind Sie.').waitFor();
    await isSound(page);
  },
  PATIENCE,
);

/** Opens a page in a window of its own, where nobody is logged in unless `login` is given. */
function open(path: string, login: TestLogin | null = null, screen = {}): Promise<Page> {
  return journey.open(path, screen, login);
}

async function enterPassword(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('E-Mail-Adresse').fill(email);
  await page.getByLabel('Passwort', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
}

async function logOut(page: Page): Promise<void> {
  await accountMenu(page).click();
  await page.getByRole('menuitem', { name: 'Abmelden' }).click();
  await page.getByRole('heading', { name: 'Anmelden' }).waitFor();
}

function accountMenu(page: Page) {
  return page.getByRole('button', { name: 'Ihr Konto' });
}

function expectInside(page: Page): Promise<void> {
  return accountMenu(page).waitFor();
}

async function loginsOf(context: BrowserContext): Promise<number> {
  return (await context.cookies()).length;
}

function codeOf(secret: string): string {
  return new TOTP({ secret }).generate({ timestamp: clock.now().getTime() });
}

function coordinator(): Promise<{ email: string }> {
  return makeUser(journey.test, { name: 'Ina Muster', regions: { [journey.region]: 'coordinator' }, passwordHash });
}

async function addOrganisation(regionId: string, name: string): Promise<Organisation> {
  const login = await loginAs(journey.test, { regions: { [regionId]: 'coordinator' } });
  return (await login.request<Organisation>('POST', '/api/organisations', { name, kind: 'municipality' })).body;
}
