import type { Person, Seat } from '@knotenpunkt/shared';
import { accessibilityProblems, sidewaysScroll } from '../support/browser.js';
import { journeys, PATIENCE, WHY } from '../support/journey.js';

const journey = journeys();
const { open, add } = journey;

let person: Person;

beforeEach(async () => {
  const { id: organisationId } = await add('organisations', { name: 'Jobcenter Musterstadt', kind: 'job_centre' });
  await add('organisations', { name: 'Kammer Musterland', kind: 'chamber_of_commerce' });
  const position = { organisationId, function: 'Teamleitung', email: 'steinlage@jobcenter.example' };
  person = await add<Person>('persons', { ...WHY, firstName: 'Paul', lastName: 'Steinlage', position });
  await add('persons', { ...WHY, firstName: 'Aylin', lastName: 'Demirtan', position: { organisationId } });
  const { id: groupId } = await add('groups', { name: 'AG Beratung', kind: 'working_group', state: 'active' });
  await add('seats', { groupId, personId: person.id, organisationId, role: 'lead' });
  const times = { starts: '2125-05-06T10:00', ends: '2125-05-06T12:00', zone: 'Europe/Berlin' };
  const meeting = await add('meetings', { title: 'Runder Tisch', kind: 'workshop', ...times });
  await journey.login.request('POST', `/api/meetings/${meeting.id}/invitees`, { personIds: [person.id] });
}, PATIENCE);

it.each([
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
])(
  'a person changes employer: one dialog ends a position, begins another, and hands over the seat, at $width pixels',
  async (screen) => {
    const page = await open(`/personen/${person.id}`, screen);
    await page.getByRole('button', { name: 'Weitere Aktionen: Jobcenter Musterstadt' }).click();
    await page.getByRole('menuitem', { name: 'Wechselt die Stelle' }).click();
    const form = page.getByRole('dialog');
    await form.getByRole('heading', { name: 'Paul Steinlage wechselt die Stelle' }).waitFor();
    await form.getByLabel('Organisation').fill('Kammer');
    await page.getByRole('option', { name: 'Kammer Musterland' }).click();
    await form.getByRole('textbox', { name: 'Funktion' }).fill('Beratung');
    await form.getByLabel('E-Mail').fill('steinlage@kammer.example');
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);

    await form.getByLabel('AG Beratung').selectOption('geht über an …');
    await form.getByRole('button', { name: 'Stelle wechseln' }).click();
    await form.getByText('Bitte ausfüllen').first().waitFor();
    const successor = form.getByLabel('AG Beratung: Nachfolge');
    await successor.fill('Demir');
    const found = page.getByRole('option', { name: 'Aylin Demirtan' });
    await found.waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await found.waitFor({ state: 'detached' });
    expect(await successor.inputValue()).toBe('Aylin Demirtan');
    await form.getByRole('button', { name: 'Stelle wechseln' }).click();
    await page.getByText('Paul Steinlage hat die Stelle gewechselt').waitFor();

    await page.getByText('Beratung – Kammer Musterland').first().waitFor();
    await page.getByText('Stelle gewechselt', { exact: true }).waitFor();
    await page.getByRole('link', { name: 'steinlage@kammer.example' }).first().waitFor();
    const { body } = await journey.login.request<Seat[]>('GET', '/api/seats');
    expect(body.filter(({ until }) => !until).map((seat) => seat.person?.name)).toEqual(['Aylin Demirtan']);
  },
  PATIENCE,
);
