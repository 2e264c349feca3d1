import type { Organisation, Person } from '@knotenpunkt/shared';
import { accessibilityProblems, sidewaysScroll } from '../support/browser.js';
import { journeys, PATIENCE, WHY } from '../support/journey.js';
import { asOwner } from '../support/regions.js';

const journey = journeys();
const { open, add } = journey;

it(
  'adds a person with organisation and function, and warns of a second one of that name',
  async () => {
    const office = await add<Organisation>('organisations', { name: 'Bildungsbüro Musterstadt', kind: 'education_office' });
    const page = await open('/personen');
    await page.getByRole('heading', { name: 'Noch keine Person' }).waitFor();
    await page.getByRole('link', { name: 'Person anlegen' }).last().click();
    await page.getByLabel('Vorname').fill('Änne');
    await page.getByLabel('Nachname (Pflichtangabe)').fill('Öztürk');
    await page.getByLabel('Organisation').fill('Bildungsb');
    await page.getByRole('option', { name: office.name }).click();
    await page.getByRole('textbox', { name: 'Funktion' }).fill('Leitung');
    await page.getByLabel('E-Mail', { exact: true }).fill('oeztuerk@bildungsbuero.example');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Anlegen', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Änne Öztürk' }).waitFor();
    await page.getByText('Leitung – Bildungsbüro Musterstadt').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);

    await page.getByRole('link', { name: office.name }).last().click();
    await page.getByRole('heading', { level: 1, name: office.name }).waitFor();
    await page.getByRole('link', { name: 'Änne Öztürk' }).first().waitFor();

    await page.goto('/personen/neu');
    await page.getByLabel('Nachname (Pflichtangabe)').fill('Oeztuerk');
    await page.getByText('Gibt es die Person schon?').waitFor();
  },
  PATIENCE,
);

it(
  'leads from a dead address to the form in which it stands',
  async () => {
    const office = await add<Organisation>('organisations', { name: 'Amt Musterau', kind: 'municipality' });
    const position = { organisationId: office.id, email: 'weg@amt.example' };
    const person = await add<Person>('persons', { ...WHY, lastName: 'Muster', position });
    await asOwner(journey.test.database, (client) =>
      client.query('INSERT INTO unreachable_address (region_id, address, reply) VALUES ($1, $2, $3)', [
        journey.region,
        'weg@amt.example',
        '550 5.1.1 User unknown',
      ]),
    );
    const page = await open(`/personen/${person.id}`, { width: 390, height: 844 });
    await page.getByText('550 5.1.1 User unknown').waitFor();
    expect(await sidewaysScroll(page)).toBe(0);
    await page.getByRole('link', { name: 'Adresse ändern' }).click();
    await page.getByRole('dialog').getByLabel('E-Mail').fill('da@amt.example');
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByText('550 5.1.1 User unknown').waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'da@amt.example' }).waitFor();
  },
  PATIENCE,
);

it(
  'shows on Heute what is late, and takes it away when a colleague has done it, without a reload',
  async () => {
    const task = await add<{ id: string; version: number }>('action-items', { text: 'Liste ergänzen', dueOn: '2025-03-07' });
    const page = await open('/');
    await page.getByRole('heading', { name: 'Überfällig' }).waitFor();
    await page.getByText('Liste ergänzen ist noch offen').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await journey.login.request('PUT', `/api/action-items/${task.id}`, { ...task, state: 'done' });
    await page.getByRole('heading', { name: 'Alles erledigt' }).waitFor();
  },
  PATIENCE,
);
