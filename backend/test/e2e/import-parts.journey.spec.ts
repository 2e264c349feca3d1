import { createHash } from 'node:crypto';
import type { Membership, Organisation, Person, Seat } from '@knotenpunkt/shared';
import type { Page } from 'playwright-core';
import { uploadFile } from '../support/import-pages.js';
import { until } from '../support/job-app.js';
import { isSound, journeys, PATIENCE, WHY } from '../support/journey.js';
import { asOwner } from '../support/regions.js';

const journey = journeys(() => ({ role: 'all' }));
const { open, add, all } = journey;

/** A table as German spreadsheets save it. */
const table = (...rows: readonly string[]): Buffer => Buffer.from(rows.join('\r\n'));

const importHere = (page: Page) => page.getByRole('main').getByRole('link', { name: 'Importieren' }).click();
const checkRows = (page: Page) => page.getByRole('button', { name: 'Zeilen prüfen' }).click();
const importRows = (page: Page) => page.getByRole('button', { name: 'Importieren' }).click();
const put = async (page: Page, cell: string, text: string) => {
  const input = page.getByRole('textbox', { name: cell });
  await input.fill(text);
  await input.press('Enter');
  await input.waitFor({ state: 'detached' });
};

it(
  'takes the members of a network, cells put right where they are wrong, and takes them back',
  async () => {
    const { id } = await add('networks', { name: 'Netzwerk Übergang' });
    await add('organisations', { name: 'Lernhafen Musterau', kind: 'training_provider' });
    const page = await open(`/netzwerke/${id}`);
    await importHere(page);
    await page.getByRole('radio', { name: 'Mitgliedschaften', checked: true }).waitFor();
    await isSound(page);
    const rows = [
      'Lernhafen Musterau;Gründungsmitglied;2019',
      'Werkraum Süd gGmbH;Häuptling;März 2021',
      'Stadt Musterau;Mitglied;irgendwann 99',
    ];
    await uploadFile(page, 'Mitglieder.csv', table('Organisation;Rolle;Mitglied seit', ...rows));
    await isSound(page);
    await checkRows(page);
    await page.getByText('übergeht 2 Zeilen mit Fehlern').waitFor();
    await put(page, 'Zeile 3, Rolle', 'Mitglied');
    await put(page, 'Zeile 4, Seit', '01.02.2020');
    await page.getByText('„Importieren“ legt 3 Mitgliedschaften an und legt dabei 2 neue Organisationen an.').waitFor();
    await importRows(page);
    await page.getByText('3 Mitgliedschaften angelegt und dazu 2 neue Organisationen.').waitFor();
    await isSound(page);
    const told = (await all<Membership>('memberships')).map(({ organisation, role, since }) => [
      organisation.name,
      role,
      since?.from,
    ]);
    expect(told.sort()).toEqual([
      ['Lernhafen Musterau', 'founding_member', '2019-01-01'],
      ['Stadt Musterau', 'member', '2020-02-01'],
      ['Werkraum Süd gGmbH', 'member', '2021-03-01'],
    ]);
    await page.getByRole('button', { name: 'Rückgängig machen' }).click();
    await page.getByRole('button', { name: '3 Zeilen zurücknehmen' }).click();
    await page.getByText('3 Zeilen zurückgenommen.').waitFor();
    expect((await all<Organisation>('organisations')).map(({ name }) => name)).toEqual(['Lernhafen Musterau']);
    expect(await all('memberships')).toEqual([]);
  },
  PATIENCE,
);

it(
  'takes the seats of a group, those of persons and of organisations, on a phone',
  async () => {
    const { id } = await add('groups', { name: 'AG Ausbildung', kind: 'working_group', state: 'active' });
    const person = await add<Person>('persons', { ...WHY, firstName: 'Ada', lastName: 'Muster' });
    const page = await open(`/gruppen/${id}`, { width: 390, height: 844 });
    await importHere(page);
    await page.getByRole('radio', { name: 'Sitze', checked: true }).waitFor();
    await isSound(page);
    const rows = ['Ada Muster;Werkraum;Leitung;Stadt Musterau;', 'Ada Mustre;;Gast;;2020', ';Kammer Musterau;Mitglied;;'];
    await uploadFile(page, 'Sitze.csv', table('Person;Organisation;Rolle;Entsandt von;Seit', ...rows));
    await checkRows(page);
    await page.getByText('Das ist hier nicht bekannt.').waitFor();
    await isSound(page);
    await page.getByRole('button', { name: 'Zeile 3 bearbeiten' }).click();
    await page.getByRole('combobox', { name: 'Zeile 3: was geschehen soll' }).waitFor({ state: 'detached' });
    await importRows(page);
    await page.getByText('2 Sitze angelegt, 1 Zeile ausgelassen und dazu 3 neue Organisationen.').waitFor();
    await isSound(page);
    const seats = await all<Seat>('seats');
    expect(seats.map((seat) => [seat.personId, seat.organisation?.name, seat.role, seat.sentBy?.name])).toEqual(
      expect.arrayContaining([
        [person.id, 'Werkraum', 'lead', 'Stadt Musterau'],
        [null, 'Kammer Musterau', 'member', undefined],
      ]),
    );
    expect(seats).toHaveLength(2);
  },
  PATIENCE,
);

it(
  'is stopped in the middle and goes on later, each row once',
  async () => {
    const names = Array.from({ length: 4_000 }, (_, no) => unlike(no)).sort();
    const page = await open('/organisationen');
    await importHere(page);
    await uploadFile(page, 'Betriebe.csv', table('Name', ...names));
    await checkRows(page);
    await page.getByText('„Importieren“ legt 4.000 Organisationen an.').waitFor();
    // While nobody can write organisations, the work stands at its first ones.
    await asOwner(journey.test.database, async (owner) => {
      await owner.query('BEGIN; LOCK TABLE organisation IN SHARE MODE');
      await importRows(page);
      await until(async () => (await owner.query(WAITING_TO_WRITE)).rowCount !== 0);
      const stopping = page.waitForRequest((request) => request.url().endsWith('/stop'));
      await page.getByRole('button', { name: 'Anhalten' }).click();
      await stopping;
      await owner.query('COMMIT');
    });
    await page.getByRole('heading', { name: 'Angehalten' }).waitFor();
    await isSound(page);
    const written = (await organisations()).length;
    expect(written).toBeGreaterThan(0);
    expect(written).toBeLessThan(names.length);
    await page.reload();
    await page.getByRole('button', { name: 'Fortsetzen' }).click();
    await page.getByRole('heading', { name: 'Importiert' }).waitFor();
    await page.getByText('4.000 Organisationen angelegt.').waitFor();
    expect(await organisations()).toEqual(names);
  },
  PATIENCE,
);

const WAITING_TO_WRITE = "SELECT FROM pg_locks WHERE relation = 'organisation'::regclass AND NOT granted";

/** A name that is like no other. */
const unlike = (no: number): string =>
  createHash('sha256')
    .update(String(no))
    .digest('hex')
    .slice(0, 16)
    .replace(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)));

/** Names of all of them, however many. */
async function organisations(): Promise<string[]> {
  return asOwner(journey.test.database, async (owner) => {
    const { rows } = await owner.query<{ name: string }>('SELECT name FROM organisation WHERE region_id = $1', [journey.region]);
    return rows.map(({ name }) => name).sort();
  });
}

it(
  'has nothing to write where the file says what is there, and nothing to take back',
  async () => {
    await add('organisations', { name: 'Lernhafen Musterau', kind: 'training_provider', municipality: 'Musterau' });
    const before = await all<Organisation>('organisations');
    const page = await open('/organisationen');
    await importHere(page);
    await uploadFile(page, 'Liste.csv', table('Name;Ort', 'Lernhafen Musterau;Musterau'));
    await checkRows(page);
    await page.getByText('„Importieren“ lässt eine Zeile, wie sie ist.').waitFor();
    expect(await page.getByRole('button', { name: 'Importieren' }).isDisabled()).toBe(true);
    await isSound(page);

    // Somebody else may have written the same since the rows were checked.
    const id = /importe\/([^/?]+)/.exec(page.url())?.[1] ?? '';
    await journey.login.request('POST', `/api/imports/${id}/start`, {});
    await page.getByText('1 Zeile unverändert.').waitFor();
    await isSound(page);
    expect(await page.getByRole('button', { name: 'Rückgängig machen' }).count()).toBe(0);
    await journey.login.request('POST', `/api/imports/${id}/undo`, {});
    await page.getByText('Es wurde nichts geschrieben.').waitFor();
    expect(await all<Organisation>('organisations')).toEqual(before);
  },
  PATIENCE,
);
