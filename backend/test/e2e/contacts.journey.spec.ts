import type { ContactNote, Organisation, Person, Reminder } from '@knotenpunkt/shared';
import { accessibilityProblems, sidewaysScroll } from '../support/browser.js';
import { journeys, PATIENCE, WHY } from '../support/journey.js';

const journey = journeys();
const { open, add } = journey;

let organisation: Organisation;
let person: Person;

beforeEach(async () => {
  organisation = await add<Organisation>('organisations', { name: 'Jobcenter Musterstadt', kind: 'job_centre' });
  const position = { organisationId: organisation.id, function: 'Teamleitung' };
  person = await add<Person>('persons', { ...WHY, firstName: 'Paul', lastName: 'Steinlage', position });
}, PATIENCE);

it(
  'logs a call in one line, with whom and what next; it stands with both, and is corrected and taken back',
  async () => {
    const page = await open(`/organisationen/${organisation.id}`);
    const line = page.getByLabel('Was wurde besprochen?');
    await line.fill('Gespräch: Rechtsstelle prüft, sagt @Stei');
    await page.getByRole('button', { name: '@Paul Steinlage' }).click();
    await line.pressSequentially('!20.03.2125 nachfragen');
    await page.getByText('Wiedervorlage Di., 20.03.2125').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await line.press('Enter');
    const entry = page.getByRole('listitem').filter({ hasText: 'Rechtsstelle prüft, sagt Paul Steinlage' });
    await entry.getByText('Gespräch', { exact: true }).waitFor();
    await entry.getByRole('link', { name: 'Paul Steinlage' }).waitFor();
    await entry.getByText('Wiedervorlage Di., 20.03.2125: nachfragen').waitFor();
    expect(await line.inputValue()).toBe('');
    expect(await accessibilityProblems(page)).toEqual([]);

    await entry.getByRole('button', { name: 'Weitere Aktionen: Gespräch' }).click();
    await page.getByRole('menuitem', { name: 'Notiz bearbeiten' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('Was wurde besprochen?').fill('Rechtsstelle hat zugestimmt');
    await form.getByLabel('Wiedervorlage am').fill('');
    expect(await accessibilityProblems(page)).toEqual([]);
    await form.getByRole('button', { name: 'Speichern' }).click();
    await page.getByRole('blockquote').filter({ hasText: 'Rechtsstelle hat zugestimmt' }).waitFor();

    await page.goto(`/personen/${person.id}`);
    const own = page.getByRole('listitem').filter({ has: page.getByRole('blockquote') });
    await own.getByRole('button', { name: 'Weitere Aktionen: Gespräch' }).click();
    await page.getByRole('menuitem', { name: 'Notiz löschen' }).click();
    await page.getByRole('blockquote').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Rückgängig' }).click();
    await page.getByRole('blockquote').filter({ hasText: 'Rechtsstelle hat zugestimmt' }).waitFor();
  },
  PATIENCE,
);

it(
  'loses nothing that was typed: not on another page, not without a connection',
  async () => {
    const page = await open(`/organisationen/${organisation.id}`);
    const line = page.getByLabel('Was wurde besprochen?');
    await line.fill('Halb getippt');
    await page
      .getByRole('link', { name: /^Personen/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: 'Personen' }).waitFor();
    await page.goBack();
    await line.waitFor();
    expect(await line.inputValue()).toBe('Halb getippt');

    await page.context().setOffline(true);
    await line.press('Enter');
    await page.getByText('Ihre Eingaben stehen noch hier').waitFor();
    expect(await line.inputValue()).toBe('Halb getippt');
    await page.context().setOffline(false);
    await page.getByRole('blockquote').filter({ hasText: 'Halb getippt' }).waitFor();
    const { body } = await journey.login.request<ContactNote[]>('GET', '/api/contact-notes');
    expect(body).toHaveLength(1);
    expect(await page.evaluate('JSON.stringify([localStorage, sessionStorage])')).not.toContain('Halb getippt');
  },
  PATIENCE,
);

it(
  'shows a record again on its day, on Heute and in the list, until it is done; on a phone, too',
  async () => {
    const page = await open(`/organisationen/${organisation.id}`, { width: 390, height: 844 });
    await page.getByRole('button', { name: 'Wiedervorlage' }).click();
    await page.getByLabel('Woran? (freiwillig)').fill('Neue Leitung begrüßen');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'in 7 Tagen' }).click();
    await page.getByText('Wiedervorlage am').waitFor();
    expect(await sidewaysScroll(page)).toBe(0);
    const [reminder] = (await journey.login.request<Reminder[]>('GET', '/api/reminders')).body;
    await journey.login.request('PUT', `/api/reminders/${reminder?.id}`, { ...reminder, dueOn: '2020-03-20' });

    await page.goto('/');
    await page.getByText('Wiedervorlage: Jobcenter Musterstadt').waitFor();
    await page.getByText('vorgemerkt für Fr., 20.03.2020 – Neue Leitung begrüßen').waitFor();
    await page.goto('/wiedervorlagen');
    await page.getByText('Neue Leitung begrüßen').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
    await page.getByRole('checkbox', { name: 'Erledigt: Neue Leitung begrüßen' }).click();
    await page.getByRole('heading', { name: 'Nichts ist fällig' }).waitFor();
    await page.getByRole('button', { name: 'Rückgängig' }).click();
    await page.getByRole('button', { name: /^Später.*Jobcenter Musterstadt/ }).click();
    await page.getByRole('button', { name: '7 Tage später' }).click();
    await page.getByRole('heading', { name: 'Nichts ist fällig' }).waitFor();
  },
  PATIENCE,
);
