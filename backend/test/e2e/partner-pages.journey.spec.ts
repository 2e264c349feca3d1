import type { Meeting } from '@knotenpunkt/shared';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startTestApp, type Client, type TestApp } from '../support/app.js';
import { accessibilityProblems, complaintsOf, sidewaysScroll, startBrowser } from '../support/browser.js';
import { cancelMeeting, changeMeeting, invitationsOf, invite, planMeeting, type Invited } from '../support/invited.js';
import { makeCaller, makeRegion } from '../support/regions.js';

/** Milliseconds a whole journey may take on a slow machine. */
const PATIENCE = 90_000;

const SCREENS = [1440, 390, 320].flatMap((width) => [
  { width, dark: false },
  { width, dark: true },
]);

let test: TestApp;
let browser: Browser;
let coordinator: Client;
let contexts: BrowserContext[];
let complaints: string[];
let guests = 0;

beforeAll(async () => {
  [test, browser] = await Promise.all([startTestApp(), startBrowser()]);
  coordinator = test.as(await makeCaller(test.database, await makeRegion(test.database, 'Regionalagentur Musterregion')));
}, PATIENCE);

afterAll(async () => {
  await browser.close();
  await test.close();
}, PATIENCE);

beforeEach(() => {
  contexts = [];
  complaints = [];
});

afterEach(async () => {
  await Promise.all(contexts.map((context) => context.close()));
  expect(complaints).toEqual([]);
});

/** A meeting with one invited person, and the page behind their link. */
const invited = async (): Promise<{ meeting: Meeting; guest: Invited }> => {
  const meeting = await planMeeting(coordinator);
  const [guest] = await invite(test, coordinator, meeting, [{ firstName: 'Jonas', lastName: `Weiden${++guests}` }]);
  if (!guest) throw new Error('Nobody was invited');
  return { meeting, guest };
};

interface Screen {
  width?: number;
  dark?: boolean;
  scripts?: boolean;
}

/** A page in a browser that runs no script, unless somebody looks into the page from outside. */
const open = async (path: string, { width = 1440, dark = false, scripts = false }: Screen = {}): Promise<Page> => {
  const context = await browser.newContext({
    baseURL: test.address,
    javaScriptEnabled: scripts,
    // What looks into the page is a script, too, which the page's own policy would refuse.
    bypassCSP: scripts,
    viewport: { width, height: width > 600 ? 900 : 844 },
    colorScheme: dark ? 'dark' : 'light',
    locale: 'de-DE',
  });
  contexts.push(context);
  const page = await context.newPage();
  complaints.push(...complaintsOf(page, test.address));
  await page.goto(path);
  return page;
};

const recordedAnswer = async ({ invitation: { id, meetingId } }: Invited) =>
  (await invitationsOf(coordinator, meetingId)).find((invitation) => invitation.id === id);

it.each([1440, 390])(
  'accepts, changes the answer to a deputy, and declines, without a script at %i px',
  async (width) => {
    const { meeting, guest } = await invited();
    const page = await open(`/a/${guest.token}?w=yes`, { width });
    await page.getByRole('heading', { level: 1, name: meeting.title }).waitFor();
    expect(await page.getByRole('radio', { name: 'Ich sage zu' }).isChecked()).toBe(true);
    expect(await recordedAnswer(guest)).toMatchObject({ answer: null });

    await page.getByLabel('Bemerkung').fill('Ich komme mit dem Zug.');
    await page.getByRole('button', { name: 'Antwort absenden' }).click();
    await page.getByRole('heading', { level: 1, name: 'Ihre Zusage ist eingetragen.' }).waitFor();
    expect(await recordedAnswer(guest)).toMatchObject({ answer: 'yes', comment: 'Ich komme mit dem Zug.' });

    await page.reload();
    await page.getByRole('link', { name: 'Antwort ändern' }).click();
    expect(await page.getByLabel('Bemerkung').inputValue()).toBe('Ich komme mit dem Zug.');
    expect(await page.getByLabel('Name der Vertretung').isVisible()).toBe(false);
    await page.getByRole('radio', { name: 'Es kommt eine Vertretung' }).check();
    await page.getByLabel('Name der Vertretung').fill('Anna Beispiel');
    await page.getByLabel('E-Mail der Vertretung').fill('anna.beispiel@empfang.example');
    await page.getByRole('button', { name: 'Geänderte Antwort absenden' }).click();
    await page.getByRole('heading', { level: 1, name: 'Ihre Vertretung ist eingetragen.' }).waitFor();
    expect((await invitationsOf(coordinator, meeting.id)).map(({ name }) => name)).toContain('Anna Beispiel');

    await page.getByRole('link', { name: 'English' }).click();
    await page.getByRole('link', { name: 'Change answer' }).click();
    await page.getByRole('radio', { name: 'I decline' }).check();
    await page.getByRole('button', { name: 'Send changed answer' }).click();
    await page.getByRole('heading', { level: 1, name: 'You have declined.' }).waitFor();
  },
  PATIENCE,
);

it(
  'answers by keyboard alone, and is told beside the field what is missing',
  async () => {
    const { guest } = await invited();
    const page = await open(`/a/${guest.token}`);
    await page.keyboard.press('Tab');
    expect(await page.getByRole('link', { name: 'Zum Inhalt springen' }).isVisible()).toBe(true);
    await page.keyboard.press('Enter');
    await tabTo(page, 'radio');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Anna Beispiel');
    await page.keyboard.press('Enter');
    await page
      .getByRole('alert')
      .getByRole('link', { name: /E-Mail-Adresse der Vertretung/ })
      .press('Enter');
    await page.keyboard.type('anna.beispiel@empfang.example');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Ihre Vertretung ist eingetragen.' }).waitFor();
    expect(await recordedAnswer(guest)).toMatchObject({ answer: 'deputy', deputyName: 'Anna Beispiel' });
  },
  PATIENCE,
);

it(
  'gives a slip back that was filled in before the meeting moved',
  async () => {
    const { meeting, guest } = await invited();
    const page = await open(`/a/${guest.token}?w=yes`, { width: 390 });
    await changeMeeting(coordinator, meeting, { placeName: 'Kreisvolkshochschule' });
    await page.getByLabel('Bemerkung').fill('Ich bringe Kuchen mit.');
    await page.getByRole('button', { name: 'Antwort absenden' }).click();
    await page
      .getByRole('heading', { name: 'Zeit oder Ort haben sich geändert, während Sie diese Seite offen hatten' })
      .waitFor();
    await page.getByRole('heading', { name: 'Der Ort hat sich geändert' }).waitFor();
    expect(await page.getByLabel('Bemerkung').inputValue()).toBe('Ich bringe Kuchen mit.');
    expect(await recordedAnswer(guest)).toMatchObject({ answer: null });
    await page.getByRole('button', { name: 'Antwort absenden' }).click();
    await page.getByRole('heading', { level: 1, name: 'Ihre Zusage ist eingetragen.' }).waitFor();
  },
  PATIENCE,
);

it(
  'loads the calendar file, and nothing else beside the page',
  async () => {
    const { guest } = await invited();
    const page = await open(`/a/${guest.token}?w=maybe`);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    const shown = await page.reload();
    expect(requests).toEqual([page.url()]);
    expect((await shown?.body())?.length).toBeLessThan(50_000);

    await page.getByRole('button', { name: 'Antwort absenden' }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'In den Kalender' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('termin.ics');
    expect(await page.context().cookies()).toEqual([]);
  },
  PATIENCE,
);

describe.each(SCREENS)('at $width px, dark: $dark', (screen) => {
  it(
    'every page is accessible and fits',
    async () => {
      const { meeting, guest } = await invited();
      const page = await open(`/a/${guest.token}?w=deputy`, { ...screen, scripts: true });
      await expectInOrder(page);
      await page.getByRole('button', { name: 'Antwort absenden' }).click();
      await page.getByRole('alert').waitFor();
      await expectInOrder(page);
      await page.getByRole('radio', { name: 'Ich sage zu' }).check();
      await page.getByRole('button', { name: 'Antwort absenden' }).click();
      await page.getByRole('heading', { level: 1, name: 'Ihre Zusage ist eingetragen.' }).waitFor();
      await expectInOrder(page);
      await cancelMeeting(coordinator, meeting, 'Krank');
      for (const path of [`/a/${guest.token}`, '/a/nonsense', '/barrierefreiheit']) {
        await page.goto(path);
        await expectInOrder(page);
      }
    },
    PATIENCE,
  );
});

async function expectInOrder(page: Page): Promise<void> {
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(await sidewaysScroll(page)).toBe(0);
}

/** Goes on with the tabulator until the focus is on something of this kind. */
async function tabTo(page: Page, type: string): Promise<void> {
  while ((await page.locator(`:focus[type=${type}]`).count()) === 0) await page.keyboard.press('Tab');
}
