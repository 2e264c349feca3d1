import type { Group, Meeting, Person } from '@knotenpunkt/shared';
import { isSound, journeys, PATIENCE, WHY } from '../support/journey.js';
import { loginAs } from '../support/login.js';
import { asOwner } from '../support/regions.js';

const journey = journeys();
const { open, add, all } = journey;

const planned = (title: string, day: string): object => ({
  ...{ title, kind: 'group_meeting', zone: 'Europe/Berlin' },
  ...{ starts: `${day}T10:00`, ends: `${day}T12:00` },
});

it(
  'tags some meetings of the list, puts them away and brings them back',
  async () => {
    for (const [title, day] of [
      ['Auftakt', '2031-03-12'],
      ['Zwischenstand', '2031-06-12'],
      ['Abschluss', '2031-09-12'],
    ] as const) {
      await add('meetings', planned(title, day));
    }
    const page = await open('/termine');
    await page.getByRole('checkbox', { name: /Auftakt/ }).check();
    await page.getByRole('checkbox', { name: /Abschluss/ }).check();
    await isSound(page);
    const tools = page.getByRole('toolbar', { name: 'Mit der Auswahl' });
    await tools.getByRole('button', { name: 'Schlagwort setzen' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Hinzufügen').fill('Jahresplan');
    await dialog.getByLabel('Hinzufügen').press('Enter');
    await dialog.getByText(/^(Auftakt, Abschluss|Abschluss, Auftakt)$/).waitFor();
    await isSound(page);
    await dialog.getByRole('button', { name: 'Anwenden' }).click();
    await dialog.waitFor({ state: 'detached' });
    const tagged = (await all<Meeting>('meetings')).filter(({ tags }) => tags.includes('Jahresplan'));
    expect(tagged.map(({ title }) => title).sort()).toEqual(['Abschluss', 'Auftakt']);

    await tools.getByRole('button', { name: 'Schlagwort setzen' }).click();
    await dialog.getByLabel('Entfernen').fill('Jahresplan');
    await dialog.getByLabel('Entfernen').press('Enter');
    await dialog.getByText(/^(Auftakt, Abschluss|Abschluss, Auftakt)$/).waitFor();
    await dialog.getByRole('button', { name: 'Anwenden' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect((await all<Meeting>('meetings')).flatMap(({ tags }) => tags)).toEqual([]);

    await tools.getByRole('button', { name: 'Archivieren' }).click();
    await dialog.getByText(/^(Auftakt, Abschluss|Abschluss, Auftakt)$/).waitFor();
    await dialog.getByRole('button', { name: 'Archivieren' }).click();
    await page.getByRole('link', { name: 'Auftakt' }).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Zwischenstand' }).waitFor();
    await page.getByRole('button', { name: 'Rückgängig' }).last().click();
    await page.getByRole('link', { name: 'Auftakt' }).waitFor();

    const phone = await open('/termine', { width: 390, height: 844 });
    await phone.getByRole('checkbox', { name: /Zwischenstand/ }).check();
    await isSound(phone);
  },
  PATIENCE,
);

it(
  'leaves the meetings of other groups to those who lead them, and says so before',
  async () => {
    const group = (name: string) => add<Group>('groups', { name, kind: 'working_group', state: 'active' });
    const [own, foreign] = [await group('AG Eigene'), await group('AG Andere')];
    const person = await add<Person>('persons', { ...WHY, firstName: 'Annika', lastName: 'Moos' });
    await add('seats', { groupId: own.id, personId: person.id, role: 'lead' });
    const lead = await loginAs(journey.test, { name: 'Annika Moos', regions: { [journey.region]: 'group_lead' } });
    await asOwner(journey.test.database, (owner) =>
      owner.query('UPDATE user_region SET person_id = $1 WHERE user_id = $2', [person.id, lead.userId]),
    );
    await add('meetings', { ...planned('Auftakt', '2031-03-12'), groupId: own.id });
    await add('meetings', { ...planned('Zwischenstand', '2031-06-12'), groupId: foreign.id });

    const page = await open('/termine', { width: 390, height: 844 }, lead);
    await page.getByRole('checkbox', { name: /Auftakt/ }).check();
    await page.getByRole('checkbox', { name: /Zwischenstand/ }).check();
    const tools = page.getByRole('toolbar', { name: 'Mit der Auswahl' });
    await tools.getByRole('button', { name: 'Schlagwort setzen' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Hinzufügen').fill('Jahresplan');
    await dialog.getByLabel('Hinzufügen').press('Enter');
    await dialog.getByText(/^Einer gehört zu einer Gruppe, die Sie nicht leiten/).waitFor();
    await dialog.getByText('Zwischenstand', { exact: true }).waitFor();
    await isSound(page);
    await dialog.getByRole('button', { name: 'Anwenden' }).click();
    await dialog.waitFor({ state: 'detached' });
    const tagged = (await all<Meeting>('meetings')).filter(({ tags }) => tags.includes('Jahresplan'));
    expect(tagged.map(({ title }) => title)).toEqual(['Auftakt']);
  },
  PATIENCE,
);
