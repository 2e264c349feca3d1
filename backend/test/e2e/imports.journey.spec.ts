import type { Organisation, Person } from '@knotenpunkt/shared';
import { accessibilityProblems, sidewaysScroll } from '../support/browser.js';
import { chooseFile, giveReasons, uploadFile } from '../support/import-pages.js';
import { journeys, PATIENCE } from '../support/journey.js';
import { germanCsv, googleCsv, outlookCsv, testContacts, titledWorkbook, vcardFile } from '../support/table-files.js';

const CONTACTS = testContacts(40);

/** Where the first of them works. */
const ADDRESS = { street: 'Marktstraße 1', postalCode: '45879', municipality: 'Musterstadt' };

const { open, add, all } = journeys(() => ({ role: 'all' }));

it.each([
  ['a German Outlook', 'Kontakte.CSV', () => outlookCsv('de', CONTACTS), ADDRESS],
  ['an English Outlook', 'contacts.csv', () => outlookCsv('en', CONTACTS), ADDRESS],
  ['Google', 'contacts.csv', () => googleCsv(CONTACTS), { street: null }],
  ['a German Excel', 'Verteiler.csv', () => germanCsv(CONTACTS), { street: null }],
])(
  'takes persons with their organisations from the CSV of %s',
  async (_, name, content, address) => {
    const page = await open('/personen');
    await page.getByRole('main').getByRole('link', { name: 'Importieren' }).click();
    await uploadFile(page, name, content());
    await giveReasons(page);
    await page.getByRole('button', { name: 'Zeilen prüfen' }).click();
    await page.getByText('„Importieren“ legt 40 Personen an und legt dabei 8 neue Organisationen an.').waitFor();
    await page.getByRole('button', { name: 'Importieren' }).click();
    await page.getByRole('heading', { name: 'Importiert' }).waitFor();
    await page.getByText('40 Personen angelegt und dazu 8 neue Organisationen.').waitFor();
    const persons = await all<Person>('persons');
    expect(persons).toHaveLength(40);
    const jörg = persons.find(({ firstName, lastName }) => firstName === 'Jörg' && lastName === 'Weiß');
    expect(jörg).toMatchObject({ purpose: 'Zusammenarbeit im Netzwerk', dataSource: `Datei „${name}“` });
    expect(jörg?.positions[0]).toMatchObject({
      organisation: { name: 'Jobcenter Musterstadt' },
      function: 'Leitung',
      email: 'kontakt1@haus-1.example',
    });
    const organisations = await all<Organisation>('organisations');
    expect(organisations.find((organisation) => organisation.name === 'Jobcenter Musterstadt')).toMatchObject(address);
  },
  PATIENCE,
);

it(
  'takes organisations from a workbook with titles above its headers',
  async () => {
    const page = await open('/organisationen');
    await page.getByRole('main').getByRole('link', { name: 'Importieren' }).click();
    await uploadFile(page, 'Verteiler.xlsx', await titledWorkbook(CONTACTS));
    expect(await page.getByLabel('Tabellenblatt').locator('option:checked').innerText()).toBe('Verteiler (8 Zeilen)');
    expect(await page.getByLabel('Zeile mit den Überschriften').inputValue()).toBe('3');
    await page.getByRole('combobox', { name: 'Stand wird' }).selectOption({ label: 'wird nicht übernommen' });
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Zeilen prüfen' }).click();
    await page.getByText('„Importieren“ legt 8 Organisationen an.').waitFor();
    await page.getByRole('button', { name: 'Importieren' }).click();
    await page.getByRole('heading', { name: 'Importiert' }).waitFor();
    const [organisation] = (await all<Organisation>('organisations')).filter(({ name }) => name === 'Jobcenter Musterstadt');
    expect(organisation).toMatchObject({ street: 'Marktstraße 1', postalCode: '45879', municipality: 'Musterstadt' });
    expect(organisation?.emails).toEqual([expect.objectContaining({ address: 'info@haus-1.example' })]);
  },
  PATIENCE,
);

it(
  'takes five hundred vCards, and takes them back again',
  async () => {
    const page = await open('/personen');
    await page.getByRole('main').getByRole('link', { name: 'Importieren' }).click();
    await uploadFile(page, 'Telefon.vcf', vcardFile(testContacts(500)));
    await giveReasons(page);
    await page.getByRole('button', { name: 'Zeilen prüfen' }).click();
    await page.getByText(/„Importieren“ legt 500 Personen an/).waitFor();
    await page.getByRole('button', { name: 'Importieren' }).click();
    // Whoever comes back finds it where it stands.
    await page.reload();
    await page.getByRole('heading', { name: 'Importiert' }).waitFor();
    expect(await all('persons')).toHaveLength(500);
    await page.getByRole('button', { name: 'Rückgängig machen' }).click();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: '500 Zeilen zurücknehmen' }).click();
    await page.getByRole('heading', { name: 'Rückgängig gemacht' }).waitFor();
    await page.getByText('500 Zeilen zurückgenommen.').waitFor();
    expect(await all('persons')).toHaveLength(0);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('link', { name: 'Importe', exact: true }).first().click();
    await page
      .getByRole('row', { name: /Telefon\.vcf/ })
      .getByText('rückgängig gemacht')
      .last()
      .waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
  },
  PATIENCE,
);

it(
  'shows what is wrong, lets it be put right in place, and asks about duplicates',
  async () => {
    const why = { language: 'de', purpose: 'Zusammenarbeit', legalBasis: 'public_task' };
    await add('persons', { ...why, firstName: 'Ada', lastName: 'Muster', email: 'ada@muster.example' });
    const rows = [
      'Vorname;Nachname;Telefon;E-Mail;E-Mail',
      'Ada;Mustre;;ada@muster.example;',
      'Bert;;0209 1;bert.example;',
      'Cem;Can;;;',
    ];
    const page = await open('/personen');
    await page.getByRole('main').getByRole('link', { name: 'Importieren' }).click();
    await uploadFile(page, 'Liste.csv', Buffer.from(rows.join('\r\n')));
    await page.getByText('Die Überschrift „E-Mail“ steht über mehreren Spalten.').waitFor();
    await page.getByRole('combobox', { name: 'E-Mail wird' }).first().selectOption({ label: 'Eigene E-Mail-Adresse' });
    await giveReasons(page);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Zeilen prüfen' }).click();
    const lastName = page.getByRole('textbox', { name: 'Zeile 3, Nachname' });
    await lastName.fill('Beispiel');
    await lastName.press('Enter');
    await page.getByRole('textbox', { name: 'Zeile 3, Nachname' }).waitFor({ state: 'detached' });
    expect(await accessibilityProblems(page)).toEqual([]);
    const email = page.getByRole('textbox', { name: 'Zeile 3, Eigene E-Mail-Adresse' });
    await email.fill('bert@beispiel.example');
    await email.press('Enter');
    await page
      .getByRole('row', { name: /bert@beispiel\.example/ })
      .getByText('neu', { exact: true })
      .waitFor();
    await page.getByRole('combobox', { name: 'Zeile 2: was geschehen soll' }).selectOption({ label: 'Auslassen' });
    await page.getByRole('button', { name: 'Importieren' }).click();
    await page.getByRole('heading', { name: 'Importiert' }).waitFor();
    expect((await all<Person>('persons')).map(({ name }) => name).sort()).toEqual(['Ada Muster', 'Bert Beispiel', 'Cem Can']);
  },
  PATIENCE,
);

it(
  'says of a file that is no table what it is, and fits a phone',
  async () => {
    const page = await open('/importe', { width: 390, height: 844 });
    await page.getByRole('heading', { name: 'Noch nichts importiert' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('main').getByRole('link', { name: 'Datei importieren' }).first().click();
    await chooseFile(page, 'Bild.csv', Buffer.from('89504e470d0a1a0a0000000d494844520000', 'hex'));
    await page.getByText('Das ist keine Tabelle. Gelesen werden CSV, Excel (.xlsx) und vCard.').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
    await uploadFile(page, 'Kontakte.csv', outlookCsv('de', CONTACTS));
    expect(await sidewaysScroll(page)).toBe(0);
    await giveReasons(page);
    await page.getByRole('button', { name: 'Zeilen prüfen' }).click();
    await page.getByText(/„Importieren“ legt 40 Personen an/).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
  },
  PATIENCE,
);
