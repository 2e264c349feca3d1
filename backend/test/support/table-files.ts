import iconv from 'iconv-lite';
import { workbookFile } from './workbook-file.js';

/** Somebody with a place of work, as address books know them. */
export interface TestContact {
  firstName: string;
  lastName: string;
  title: string;
  organisation: string;
  department: string;
  job: string;
  email: string;
  phone: string;
  mobile: string;
  street: string;
  postalCode: string;
  city: string;
  note: string;
}

const FIRST_NAMES = ['Jörg', 'Ayşe', 'Björn', 'Margarete', 'Özlem', 'Renée', 'Günther', 'Zoë', 'Maciej', 'Ute'];
const LAST_NAMES = ['Weiß', 'Müller-Lüdenscheid', 'Groß', 'Öztürk', 'van den Berg', 'Łukasik', 'Çelik', 'Muster', 'Jäger', 'Süß'];
const KINDS = ['Jobcenter', 'Volkshochschule', 'Bildungswerk', 'Wirtschaftsförderung', 'Berufskolleg'];
const TOWNS = ['Musterstadt', 'Neuenhöfe', 'Altmühlen', 'Lindenau', 'Großfelde'];

/** Invented people of the Musterregion, five to an organisation. */
export function testContacts(count: number): TestContact[] {
  return Array.from({ length: count }, (_, at) => {
    const house = Math.floor(at / 5);
    const town = TOWNS[house % TOWNS.length]!;
    const domain = `haus-${house + 1}.example`;
    return {
      firstName: FIRST_NAMES[at % FIRST_NAMES.length]!,
      lastName: `${LAST_NAMES[Math.floor(at / FIRST_NAMES.length) % LAST_NAMES.length]!}${at < 100 ? '' : ` ${Math.floor(at / 100)}`}`,
      title: at % 7 === 0 ? 'Dr.' : '',
      organisation: `${KINDS[house % KINDS.length]!} ${town}${house < KINDS.length ? '' : ` ${house + 1}`}`,
      department: at % 2 === 0 ? 'Übergang Schule – Beruf' : '',
      job: at % 5 === 0 ? 'Leitung' : 'Beratung',
      email: `kontakt${at + 1}@${domain}`,
      phone: `+49 209 ${5_000 + at}`,
      mobile: at % 3 === 0 ? `0171 ${700_000 + at}` : '',
      street: `Marktstraße ${house + 1}`,
      postalCode: String(45_879 + (house % 50)),
      city: town,
      note: at % 10 === 0 ? 'Erreichbar ab 10 Uhr;\r\nsagt "immer gern"' : '',
    };
  });
}

type Column = readonly [header: string, value?: (contact: TestContact) => string];

const empty = (...headers: string[]): Column[] => headers.map((header) => [header]);

/** The columns in the order in which Outlook for Windows exports contacts, in German. */
const OUTLOOK_DE: readonly Column[] = [
  ['Anrede', ({ title }) => title],
  ['Vorname', ({ firstName }) => firstName],
  ['Weitere Vornamen'],
  ['Nachname', ({ lastName }) => lastName],
  ['Suffix'],
  ['Firma', ({ organisation }) => organisation],
  ['Abteilung', ({ department }) => department],
  ['Position', ({ job }) => job],
  ['Straße geschäftlich', ({ street }) => street],
  ...empty('Straße geschäftlich 2', 'Straße geschäftlich 3'),
  ['Ort geschäftlich', ({ city }) => city],
  ['Region geschäftlich'],
  ['Postleitzahl geschäftlich', ({ postalCode }) => postalCode],
  ['Land/Region geschäftlich'],
  ...empty(
    'Straße privat',
    'Straße privat 2',
    'Straße privat 3',
    'Ort privat',
    'Bundesland/Kanton privat',
    'Postleitzahl privat',
  ),
  ...empty(
    'Land/Region privat',
    'Weitere Straße',
    'Weitere Straße 2',
    'Weitere Straße 3',
    'Weiterer Ort',
    'Weiteres/r Bundesland/Kanton',
  ),
  ...empty('Weitere Postleitzahl', 'Weiteres/e Land/Region', 'Telefon Assistent', 'Fax geschäftlich'),
  ['Telefon geschäftlich', ({ phone }) => phone],
  ...empty(
    'Telefon geschäftlich 2',
    'Rückmeldung',
    'Autotelefon',
    'Telefon Firma',
    'Fax privat',
    'Telefon (privat)',
    'Telefon (privat 2)',
  ),
  ['ISDN'],
  ['Mobiltelefon', ({ mobile }) => mobile],
  ...empty('Weiteres Fax', 'Weiteres Telefon', 'Pager', 'Haupttelefon', 'Mobiltelefon 2', 'Telefon für Hörbehinderte', 'Telex'),
  ...empty('Abrechnungsinformation', 'Benutzer 1', 'Benutzer 2', 'Benutzer 3', 'Benutzer 4', 'Beruf', 'Büro'),
  ['E-Mail-Adresse', ({ email }) => email],
  ['E-Mail-Typ', () => 'SMTP'],
  ['E-Mail: Angezeigter Name', ({ firstName, lastName, email }) => `${firstName} ${lastName} (${email})`],
  ...empty('E-Mail 2: Adresse', 'E-Mail 2: Typ', 'E-Mail 2: Angezeigter Name', 'E-Mail 3: Adresse', 'E-Mail 3: Typ'),
  ...empty('E-Mail 3: Angezeigter Name', 'Empfohlen von'),
  ['Geburtstag', () => '0.0.00'],
  ['Geschlecht', () => 'Keine Angabe'],
  ...empty('Hobby', 'Initialen', 'Internet-Frei/Gebucht'),
  ['Jahrestag', () => '0.0.00'],
  ...empty('Kategorien', 'Kinder', 'Konto', 'Name Assistent', 'Name des/der Vorgesetzten'),
  ['Notizen', ({ note }) => note],
  ...empty('Organisations-Nr.', 'Ort', 'Partner', 'Postfach geschäftlich', 'Postfach privat'),
  ['Priorität', () => 'Normal'],
  ['Privat', () => 'Aus'],
  ...empty('Regierungs-Nr.', 'Reisekilometer', 'Sprache', 'Stichwörter'),
  ['Vertraulichkeit', () => 'Normal'],
  ...empty('Verzeichnisserver', 'Webseite', 'Weiteres Postfach'),
];

/** The same in English. */
const OUTLOOK_EN: readonly Column[] = [
  ['Title', ({ title }) => title],
  ['First Name', ({ firstName }) => firstName],
  ['Middle Name'],
  ['Last Name', ({ lastName }) => lastName],
  ['Suffix'],
  ['Company', ({ organisation }) => organisation],
  ['Department', ({ department }) => department],
  ['Job Title', ({ job }) => job],
  ['Business Street', ({ street }) => street],
  ...empty('Business Street 2', 'Business Street 3'),
  ['Business City', ({ city }) => city],
  ['Business State'],
  ['Business Postal Code', ({ postalCode }) => postalCode],
  ['Business Country/Region'],
  ...empty('Home Street', 'Home Street 2', 'Home Street 3', 'Home City', 'Home State', 'Home Postal Code', 'Home Country/Region'),
  ...empty(
    'Other Street',
    'Other Street 2',
    'Other Street 3',
    'Other City',
    'Other State',
    'Other Postal Code',
    'Other Country/Region',
  ),
  ...empty("Assistant's Phone", 'Business Fax'),
  ['Business Phone', ({ phone }) => phone],
  ...empty('Business Phone 2', 'Callback', 'Car Phone', 'Company Main Phone', 'Home Fax', 'Home Phone', 'Home Phone 2', 'ISDN'),
  ['Mobile Phone', ({ mobile }) => mobile],
  ...empty('Other Fax', 'Other Phone', 'Pager', 'Primary Phone', 'Radio Phone', 'TTY/TDD Phone', 'Telex', 'Account'),
  ['Anniversary', () => '0/0/00'],
  ...empty("Assistant's Name", 'Billing Information'),
  ['Birthday', () => '0/0/00'],
  ...empty('Business Address PO Box', 'Categories', 'Children', 'Directory Server'),
  ['E-mail Address', ({ email }) => email],
  ['E-mail Type', () => 'SMTP'],
  ['E-mail Display Name', ({ firstName, lastName, email }) => `${firstName} ${lastName} (${email})`],
  ...empty(
    'E-mail 2 Address',
    'E-mail 2 Type',
    'E-mail 2 Display Name',
    'E-mail 3 Address',
    'E-mail 3 Type',
    'E-mail 3 Display Name',
  ),
  ['Gender', () => 'Unspecified'],
  ...empty(
    'Government ID Number',
    'Hobby',
    'Home Address PO Box',
    'Initials',
    'Internet Free Busy',
    'Keywords',
    'Language',
    'Location',
  ),
  ...empty("Manager's Name", 'Mileage'),
  ['Notes', ({ note }) => note],
  ...empty('Office Location', 'Organizational ID Number', 'Other Address PO Box'),
  ['Priority', () => 'Normal'],
  ['Private', () => 'False'],
  ...empty('Profession', 'Referred By'),
  ['Sensitivity', () => 'Normal'],
  ...empty('Spouse', 'User 1', 'User 2', 'User 3', 'User 4', 'Web Page'),
];

/** The columns of Google's contacts since 2024. */
const GOOGLE: readonly Column[] = [
  ['First Name', ({ firstName }) => firstName],
  ['Middle Name'],
  ['Last Name', ({ lastName }) => lastName],
  ...empty('Phonetic First Name', 'Phonetic Middle Name', 'Phonetic Last Name'),
  ['Name Prefix', ({ title }) => title],
  ...empty('Name Suffix', 'Nickname', 'File As'),
  ['Organization Name', ({ organisation }) => organisation],
  ['Organization Title', ({ job }) => job],
  ['Organization Department', ({ department }) => department],
  ['Birthday'],
  ['Notes', ({ note }) => note.replaceAll('\r\n', '\n')],
  ['Photo'],
  ['Labels', () => '* myContacts'],
  ['E-mail 1 - Label', () => '* Work'],
  ['E-mail 1 - Value', ({ email }) => email],
  ['Phone 1 - Label', () => 'Work'],
  ['Phone 1 - Value', ({ phone, mobile }) => (mobile ? `${phone} ::: ${mobile}` : phone)],
];

/** What Outlook for Windows exports: commas, Windows-1252, everything in quotes that is not empty. */
export function outlookCsv(language: 'de' | 'en', contacts: readonly TestContact[]): Buffer {
  const columns = language === 'de' ? OUTLOOK_DE : OUTLOOK_EN;
  const quoted = (text: string) => (text === '' ? '' : `"${text.replaceAll('"', '""')}"`);
  return iconv.encode(csv(columns, contacts, ',', '\r\n', quoted), 'windows-1252');
}

/** What Google's contacts export: commas, UTF-8, quotes where they are needed. */
export function googleCsv(contacts: readonly TestContact[]): Buffer {
  const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return Buffer.from(csv(GOOGLE, contacts, ',', '\n', quoted));
}

/** A list somebody keeps in a German Excel and saves as CSV: semicolons, Windows-1252, dates with dots. */
export function germanCsv(contacts: readonly TestContact[]): Buffer {
  const columns: Column[] = [
    ['Name', ({ firstName, lastName }) => `${lastName}, ${firstName}`],
    ['Einrichtung', ({ organisation }) => organisation],
    ['Funktion', ({ job }) => job],
    ['Seit', ({ phone }) => `01.0${1 + (Number(phone.at(-1)) % 9)}.2023`],
    ['Email', ({ email }) => email],
    ['Tel.', ({ phone }) => phone],
    ['Informiert am', () => '25.05.2024'],
    ['Bemerkung', ({ note }) => note],
  ];
  const quoted = (text: string) => (/[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return iconv.encode(csv(columns, contacts, ';', '\r\n', quoted), 'windows-1252');
}

/** A list of organisations as Excel saves it: merged titles above the header, a second sheet with remarks. */
export function titledWorkbook(contacts: readonly TestContact[]): Promise<Buffer> {
  const houses = contacts.filter(({ organisation }, at) => organisation !== contacts[at - 1]?.organisation);
  const rows = houses.map(({ organisation, street, postalCode, city, phone, email }, at) => [
    ...[at + 1, organisation, street, Number(postalCode), city, phone, `info@${email.split('@')[1]}`],
    new Date(Date.UTC(2024, at % 12, 15)),
  ]);
  const headers = ['Nr.', 'Organisation', 'Straße', 'PLZ', 'Ort', 'Telefon', 'E-Mail', 'Stand'];
  return workbookFile([
    {
      name: 'Verteiler',
      rows: [['Verteiler des Netzwerks'], ['Stand:', new Date(Date.UTC(2025, 2, 12))], [], headers, ...rows],
      merged: ['A1:H1', 'B2:H2'],
    },
    { name: 'Hinweise', rows: [['Bitte nur diese Datei pflegen.']] },
  ]);
}

/** What phones and mail programs save: vCards, in turn 3.0 and 4.0, long lines folded, a small picture in some. */
export function vcardFile(contacts: readonly TestContact[]): Buffer {
  return Buffer.from(contacts.map((contact, at) => vcard(contact, at % 2 === 0 ? '3.0' : '4.0', at % 50 === 0)).join(''));
}

function vcard(contact: TestContact, version: '3.0' | '4.0', picture: boolean): string {
  const { firstName, lastName, title, organisation, department, job, email, phone, mobile, street, postalCode, city, note } =
    contact;
  const escaped = (text: string) => text.replace(/[\\,;]/g, '\\$&').replaceAll('\r\n', '\\n');
  const lines = [
    'BEGIN:VCARD',
    `VERSION:${version}`,
    `N:${escaped(lastName)};${escaped(firstName)};;${escaped(title)};`,
    `FN:${[title, firstName, lastName].filter(Boolean).map(escaped).join(' ')}`,
    `ORG:${escaped(organisation)}${department ? `;${escaped(department)}` : ''}`,
    `TITLE:${escaped(job)}`,
    version === '3.0' ? `EMAIL;TYPE=INTERNET,WORK:${email}` : `EMAIL;TYPE=work;PREF=1:${email}`,
    version === '3.0' ? `TEL;TYPE=WORK,VOICE:${phone}` : `TEL;TYPE="work,voice";VALUE=uri:tel:${phone.replaceAll(' ', '-')}`,
    ...(mobile ? [`TEL;TYPE=CELL:${mobile}`] : []),
    `ADR;TYPE=WORK:;;${escaped(street)};${escaped(city)};;${postalCode};Deutschland`,
    ...(note ? [`NOTE:${escaped(note)}`] : []),
    ...(picture ? [`PHOTO;ENCODING=b;TYPE=JPEG:${'/9j/4AAQSkZJRgABAQ'.repeat(200)}`] : []),
    'END:VCARD',
  ];
  return lines.map((line) => `${line.replace(/(.{60})(?=.)/g, '$1\r\n ')}\r\n`).join('');
}

function csv(
  columns: readonly Column[],
  contacts: readonly TestContact[],
  separator: string,
  end: string,
  quoted: (text: string) => string,
): string {
  const lines = [
    columns.map(([header]) => quoted(header)),
    ...contacts.map((one) => columns.map(([, value]) => quoted(value?.(one) ?? ''))),
  ];
  return lines.map((cells) => `${cells.join(separator)}${end}`).join('');
}
