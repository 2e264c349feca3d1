import type { ActionItem, Meeting } from '@knotenpunkt/shared';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { TestApp } from '../support/app.js';
import { accessibilityProblems, complaintsOf, sidewaysScroll, startBrowser } from '../support/browser.js';
import { addressOf, startMeetingOffice, type MeetingOffice } from '../support/meeting-office.js';

/** Milliseconds a whole journey may take on a slow machine. */
const PATIENCE = 90_000;

const SCREENS = [1440, 390, 320].flatMap((width) => [
  { width, dark: false },
  { width, dark: true },
]);

let office: MeetingOffice;
let test: TestApp;
let browser: Browser;
let contexts: BrowserContext[];
let complaints: string[];
let guests = 0;

beforeAll(async () => {
  [office, browser] = await Promise.all([startMeetingOffice(), startBrowser()]);
  test = office.test;
}, PATIENCE);

afterAll(async () => {
  await browser.close();
  await office.close();
}, PATIENCE);

beforeEach(() => {
  contexts = [];
  complaints = [];
});

afterEach(async () => {
  await Promise.all(contexts.map((context) => context.close()));
  expect(complaints).toEqual([]);
});

interface Guest {
  meeting: Meeting;
  name: string;
  /** What the mail's link opens. */
  path: string;
}

/** Somebody with the invitation to a meeting in the mailbox. */
const invited = async (): Promise<Guest> => {
  const name = `Jonas${++guests}`;
  const meeting = await office.plan({ title: 'Wege in die Weiterbildung', answerBy: '2035-03-05T18:00' });
  await office.invite(meeting.id, await office.persons(name));
  await office.send(meeting.id);
  await office.deliver();
  return { meeting, name, path: `/a/${office.post.last(addressOf(name)).token}` };
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

interface Task {
  id: string;
  path: string;
}

/** A task the guest took on in the meeting, and the page behind its link in the minutes. */
const assigned = async (guest: Guest): Promise<Task> => {
  const { meeting, name } = guest;
  const personId = (await recordedAnswer(guest))?.personId;
  const input = { text: 'Räume anfragen', ownerId: personId, dueOn: '2035-04-01', meetingId: meeting.id };
  const { body } = await office.coordinator.request<ActionItem>('POST', '/api/action-items', input);
  await office.coordinator.request('POST', `/api/meetings/${meeting.id}/close`, {});
  await office.deliver();
  const link = office.post.last(addressOf(name)).links.find((one) => one.includes('/t/')) ?? '';
  return { id: body.id, path: new URL(link).pathname };
};

const recordedTask = async ({ id }: Task) =>
  (await office.coordinator.request<ActionItem>('GET', `/api/action-items/${id}`)).body;

const recordedAnswer = async ({ meeting, name }: Guest) =>
  (await office.invitations(meeting.id)).find((invitation) => invitation.name === name);

it.each([1440, 390])(
  'accepts, changes the answer to a deputy, and declines, without a script at %i px',
  async (width) => {
    const guest = await invited();
    const page = await open(`${guest.path}?w=yes`, { width });
    await page.getByRole('heading', { level: 1, name: guest.meeting.title }).waitFor();
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
    expect((await office.invitations(guest.meeting.id)).map(({ name }) => name)).toContain('Anna Beispiel');

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
    const guest = await invited();
    const page = await open(guest.path);
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
    const guest = await invited();
    const page = await open(`${guest.path}?w=yes`, { width: 390 });
    await office.change(guest.meeting.id, { placeName: 'Kreisvolkshochschule' });
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
    const guest = await invited();
    const page = await open(`${guest.path}?w=maybe`);
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

it(
  'postpones a task from the mail, and then ticks it off',
  async () => {
    const task = await assigned(await invited());
    const page = await open(`${task.path}?w=later`, { width: 390 });
    await page.getByRole('heading', { level: 1, name: 'Räume anfragen' }).waitFor();
    expect(await page.getByLabel('Bemerkung').isVisible()).toBe(false);
    await page.getByLabel('Neuer Termin').fill('2035-04-20');
    await page.getByLabel('Grund').fill('Das Amt hat Ferien.');
    expect(await recordedTask(task)).toMatchObject({ state: 'open', dueOn: '2035-04-01' });
    await page.getByRole('button', { name: 'Absenden' }).click();
    await page.getByRole('heading', { level: 1, name: 'Die Aufgabe ist bis Fr., 20.04.2035 vorgemerkt.' }).waitFor();
    expect(await recordedTask(task)).toMatchObject({ state: 'open', dueOn: '2035-04-20', remark: 'Das Amt hat Ferien.' });

    await page.getByRole('link', { name: 'Zur Aufgabe' }).click();
    await page.getByRole('radio', { name: 'Erledigt' }).check();
    await page.getByRole('button', { name: 'Absenden' }).click();
    await page.getByRole('heading', { level: 1, name: 'Die Aufgabe ist als erledigt eingetragen.' }).waitFor();
    expect(await recordedTask(task)).toMatchObject({ state: 'done' });
    await page.goto(task.path);
    await page.getByRole('heading', { name: 'Diese Aufgabe ist erledigt' }).waitFor();
  },
  PATIENCE,
);

describe.each(SCREENS)('at $width px, dark: $dark', (screen) => {
  it(
    'every page is accessible and fits',
    async () => {
      const guest = await invited();
      const page = await open(`${guest.path}?w=deputy`, { ...screen, scripts: true });
      await expectInOrder(page);
      await page.getByRole('button', { name: 'Antwort absenden' }).click();
      await page.getByRole('alert').waitFor();
      await expectInOrder(page);
      await page.getByRole('radio', { name: 'Ich sage zu' }).check();
      await page.getByRole('button', { name: 'Antwort absenden' }).click();
      await page.getByRole('heading', { level: 1, name: 'Ihre Zusage ist eingetragen.' }).waitFor();
      await expectInOrder(page);
      await office.coordinator.request('POST', `/api/meetings/${guest.meeting.id}/cancel`, { reason: 'Krank' });
      await page.goto(guest.path);
      await page.getByRole('heading', { name: 'Dieses Treffen ist abgesagt' }).waitFor();
      await expectInOrder(page);
      const task = await assigned(await invited());
      for (const path of [`${task.path}?w=later`, '/a/nonsense', '/barrierefreiheit']) {
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

/** Most bytes until somebody can answer, with everything the page asks for. */
const ANSWER_PAGE = 50_000;

it(
  'is there in a moment on a slow line',
  async () => {
    const page = await open((await invited()).path);
    const loaded: Promise<Buffer>[] = [];
    page.on('response', (response) => loaded.push(response.body()));
    await page.reload({ waitUntil: 'networkidle' });
    const bytes = (await Promise.all(loaded)).reduce((sum, { length }) => sum + length, 0);
    expect(bytes).toBeGreaterThan(2_000);
    expect(bytes).toBeLessThanOrEqual(ANSWER_PAGE);
  },
  PATIENCE,
);
