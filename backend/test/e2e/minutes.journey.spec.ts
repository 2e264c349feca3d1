import type { AgendaItem, Meeting } from '@knotenpunkt/shared';
import type { Page } from 'playwright-core';
import { isSound, journeys, PATIENCE } from '../support/journey.js';
import { loginAs } from '../support/login.js';

const journey = journeys();
const { open, add, all } = journey;

const WORDS = 'Die Kursseiten sind fertig.';

/** The minutes of a meeting with one item, opened to be written. */
async function minutesOf(title: string, screen?: { width: number; height: number }): Promise<{ page: Page; meeting: Meeting }> {
  const when = { zone: 'Europe/Berlin', starts: '2031-03-12T10:00', ends: '2031-03-12T12:00' };
  const meeting = await add<Meeting>('meetings', { title, kind: 'group_meeting', ...when });
  await add('agenda-items', { meetingId: meeting.id, title: 'Stand des Lernlotsen' });
  const page = await open(`/termine/${meeting.id}/protokoll`, screen);
  return { page, meeting };
}

/** The agenda of the same meeting, opened to be changed by somebody else. */
async function agendaOfColleague({ id }: Meeting): Promise<Page> {
  const colleague = await loginAs(journey.test, { name: 'Kim Kollege', regions: { [journey.region]: 'coordinator' } });
  const page = await open(`/termine/${id}/protokoll`, {}, colleague);
  await agendaOf(page);
  return page;
}

async function agendaOf(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Bearbeiten', exact: true }).click();
  await titleIn(page).waitFor();
}

/** Holds back what is saved of the agenda, until it is let through. */
async function hold(page: Page): Promise<() => void> {
  let letThrough: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (letThrough = resolve));
  await page.route('**/api/agenda-items/*', (route) => held.then(() => route.continue()));
  return letThrough;
}

const titleIn = (page: Page) => page.getByLabel('TOP 1: Titel');
const lengthIn = (page: Page) => page.getByLabel('TOP 1: Dauer in Minuten');
const words = (page: Page) => page.getByLabel('Notizen zu: Stand des Lernlotsen');
const closing = (page: Page) => page.getByRole('dialog', { name: 'Sitzung abschließen' });
const keptOf = async ({ id }: Meeting): Promise<(string | null)[]> =>
  (await all<AgendaItem>('agenda-items')).filter(({ meetingId }) => meetingId === id).map(({ minutes }) => minutes);

it(
  'closes a meeting with its last words, however slowly they are saved',
  async () => {
    const { page, meeting } = await minutesOf('AG Weiterbildung');
    await words(page).waitFor();
    const answer = await hold(page);
    await words(page).fill(WORDS);
    await page.getByRole('button', { name: 'Sitzung abschließen …' }).click();
    const dialog = closing(page);
    await dialog.waitFor();
    await page.getByText('Wird gespeichert …').waitFor();
    answer();
    await dialog.getByRole('button', { name: 'Ohne E-Mails abschließen' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await keptOf(meeting)).toEqual([WORDS]);
    await page.goto(`/termine/${meeting.id}/protokoll`);
    await page.getByText(WORDS).waitFor();
  },
  PATIENCE,
);

it.each([
  ['desktop', { width: 1440, height: 900 }],
  ['phone', { width: 390, height: 844 }],
])(
  'does not close a meeting while words of it are missing, on the %s',
  async (_, screen) => {
    const { page, meeting } = await minutesOf('AG Übergänge', screen);
    await words(page).waitFor();
    await page.route('**/api/agenda-items/*', (route) => route.fulfill({ status: 500, json: { code: 'internal' } }));
    await words(page).fill(WORDS);
    await page.getByRole('button', { name: 'Sitzung abschließen …' }).click();
    const dialog = closing(page);
    await dialog.getByText('Noch nicht jedes Wort des Protokolls ist gespeichert').waitFor();
    await isSound(page);
    expect(await dialog.getByRole('button', { name: /abschließen/i }).count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.getByText('Das Speichern gelingt gerade nicht.').waitFor();
    await page.getByRole('link', { name: /^TOP 1, noch nicht gespeichert/ }).waitFor();
    await isSound(page);
    expect(await keptOf(meeting)).toEqual([null]);

    await page.unroute('**/api/agenda-items/*');
    await page.getByRole('button', { name: 'Erneut versuchen' }).click();
    await page.getByText(/^Gespeichert/).waitFor();
    await page.getByRole('button', { name: 'Sitzung abschließen …' }).click();
    await dialog.getByRole('button', { name: 'Ohne E-Mails abschließen' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await keptOf(meeting)).toEqual([WORDS]);
  },
  PATIENCE,
);

it(
  'shows the letter with every word, also the second time',
  async () => {
    const { page } = await minutesOf('AG Sprache');
    const preview = page.getByRole('dialog', { name: 'Vorschau' });
    const letter = preview.locator('iframe').contentFrame();
    await words(page).fill('Erste Fassung');
    await page.getByRole('button', { name: 'Vorschau' }).click();
    await letter.getByText('Erste Fassung').waitFor();
    await page.keyboard.press('Escape');
    await preview.waitFor({ state: 'detached' });

    const answer = await hold(page);
    await words(page).fill(WORDS);
    await page.getByRole('button', { name: 'Vorschau' }).click();
    await preview.waitFor();
    expect(await preview.locator('iframe').count()).toBe(0);
    answer();
    await letter.getByText(WORDS).waitFor();
  },
  PATIENCE,
);

it(
  'leaves alone what a colleague makes of the agenda while its editor is open',
  async () => {
    const { page, meeting } = await minutesOf('AG Beratung');
    await agendaOf(page);
    await titleIn(page).focus();
    const colleague = await agendaOfColleague(meeting);
    await titleIn(colleague).fill('Stand des Kursfinders');
    await colleague.keyboard.press('Tab');
    await colleague.locator('.tops').getByText('Stand des Kursfinders').waitFor();
    await lengthIn(colleague).fill('20');
    await colleague.keyboard.press('Tab');
    await page.locator('.tops').getByText('20 Min.').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect([await titleIn(page).inputValue(), await lengthIn(page).inputValue()]).toEqual(['Stand des Kursfinders', '20']);

    await titleIn(page).fill('Stand der Kurssuche');
    await page.keyboard.press('Tab');
    await colleague.locator('.tops').getByText('Stand der Kurssuche').waitFor();
    const [item] = (await all<AgendaItem>('agenda-items')).filter(({ meetingId }) => meetingId === meeting.id);
    expect(item).toMatchObject({ title: 'Stand der Kurssuche', duration: 20 });
  },
  PATIENCE,
);

it(
  'closes a meeting although an item was removed under somebody who writes at it, and gives back the words',
  async () => {
    const { page, meeting } = await minutesOf('AG Digitales');
    await words(page).waitFor();
    const answer = await hold(page);
    await words(page).fill(WORDS);
    const colleague = await agendaOfColleague(meeting);
    await colleague.getByRole('button', { name: 'Stand des Lernlotsen löschen' }).click();
    const notice = page.getByRole('alert').filter({ hasText: 'Der Punkt „Stand des Lernlotsen“ wurde inzwischen gelöscht.' });
    await notice.getByText(WORDS).waitFor();
    answer();
    await isSound(page);

    await page.getByRole('button', { name: 'Sitzung abschließen …' }).click();
    await closing(page).getByRole('button', { name: 'Zurück zum Protokoll' }).click();
    await notice.getByRole('button', { name: 'Schließen' }).click();
    await notice.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Sitzung abschließen …' }).click();
    await closing(page).getByRole('button', { name: 'Ohne E-Mails abschließen' }).click();
    await closing(page).waitFor({ state: 'detached' });
  },
  PATIENCE,
);
