import type { AgendaItem, Meeting } from '@knotenpunkt/shared';
import type { Page } from 'playwright-core';
import { isSound, journeys, PATIENCE } from '../support/journey.js';

const { open, add, all } = journeys();

const WORDS = 'Die Kursseiten sind fertig.';

/** The minutes of a meeting with one item, opened to be written. */
async function minutesOf(title: string, screen?: { width: number; height: number }): Promise<{ page: Page; meeting: Meeting }> {
  const when = { zone: 'Europe/Berlin', starts: '2031-03-12T10:00', ends: '2031-03-12T12:00' };
  const meeting = await add<Meeting>('meetings', { title, kind: 'group_meeting', ...when });
  await add('agenda-items', { meetingId: meeting.id, title: 'Stand des Lernlotsen' });
  const page = await open(`/termine/${meeting.id}/protokoll`, screen);
  return { page, meeting };
}

const words = (page: Page) => page.getByLabel('Notizen zu: Stand des Lernlotsen');
const closing = (page: Page) => page.getByRole('dialog', { name: 'Sitzung abschließen' });
const keptOf = async ({ id }: Meeting): Promise<(string | null)[]> =>
  (await all<AgendaItem>('agenda-items')).filter(({ meetingId }) => meetingId === id).map(({ minutes }) => minutes);

it(
  'closes a meeting with its last words, however slowly they are saved',
  async () => {
    const { page, meeting } = await minutesOf('AG Weiterbildung');
    await words(page).waitFor();
    let answer: () => void = () => undefined;
    const slow = new Promise<void>((resolve) => (answer = resolve));
    await page.route('**/api/agenda-items/*', (route) => slow.then(() => route.continue()));
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
