import { guessField, withGuesses } from './header-guess.js';
import { IMPORT_FIELDS } from './import-fields.js';
import { HEADER_WORDS } from './header.words.js';
import { IMPORT_TARGETS } from './import.kinds.js';

const guesses = (headers: readonly string[], target: (typeof IMPORT_TARGETS)[number] = 'persons') =>
  Object.fromEntries(headers.map((header) => [header, guessField(header, [], target)]));

describe('the field of a column', () => {
  it.each(IMPORT_TARGETS)('is known by words of fields there are: %s', (target) => {
    const names = IMPORT_FIELDS[target].map(({ name }) => name);
    expect(Object.keys(HEADER_WORDS[target]).filter((name) => !names.includes(name))).toEqual([]);
  });

  it('is found in what Outlook writes in German', () => {
    expect(
      guesses(['Vorname', 'Weitere Vornamen', 'Nachname', 'Firma', 'Abteilung', 'Position', 'Telefon geschäftlich']),
    ).toEqual({
      Vorname: 'firstName',
      'Weitere Vornamen': null,
      Nachname: 'lastName',
      Firma: 'organisation',
      Abteilung: 'department',
      Position: 'function',
      'Telefon geschäftlich': 'positionPhone',
    });
    expect(
      guesses(['E-Mail-Adresse', 'E-Mail-Typ', 'Mobiltelefon', 'Telefon (privat)', 'Kategorien', 'Notizen', 'Geburtstag']),
    ).toEqual({
      'E-Mail-Adresse': 'positionEmail',
      'E-Mail-Typ': null,
      Mobiltelefon: 'phone',
      'Telefon (privat)': null,
      Kategorien: 'tags',
      Notizen: 'note',
      Geburtstag: null,
    });
    expect(
      guesses(['Straße geschäftlich', 'Postleitzahl geschäftlich', 'Ort geschäftlich', 'Straße privat', 'Ort privat']),
    ).toEqual({
      'Straße geschäftlich': 'organisationStreet',
      'Postleitzahl geschäftlich': 'organisationPostalCode',
      'Ort geschäftlich': 'organisationMunicipality',
      'Straße privat': null,
      'Ort privat': null,
    });
    expect(
      guesses(['Firma', 'Straße geschäftlich', 'Postleitzahl geschäftlich', 'Ort geschäftlich', 'Webseite'], 'organisations'),
    ).toEqual({
      Firma: 'name',
      'Straße geschäftlich': 'street',
      'Postleitzahl geschäftlich': 'postalCode',
      'Ort geschäftlich': 'municipality',
      Webseite: 'website',
    });
  });

  it('is found in what Outlook and Google write in English', () => {
    expect(
      guesses(['First Name', 'Last Name', 'Company', 'Job Title', 'E-mail Address', 'Business Phone', 'Home Phone']),
    ).toEqual({
      'First Name': 'firstName',
      'Last Name': 'lastName',
      Company: 'organisation',
      'Job Title': 'function',
      'E-mail Address': 'positionEmail',
      'Business Phone': 'positionPhone',
      'Home Phone': null,
    });
    expect(
      guesses(['Organization Name', 'Organization Title', 'E-mail 1 - Value', 'E-mail 1 - Label', 'Phone 1 - Value']),
    ).toEqual({
      'Organization Name': 'organisation',
      'Organization Title': 'function',
      'E-mail 1 - Value': 'positionEmail',
      'E-mail 1 - Label': null,
      'Phone 1 - Value': 'positionPhone',
    });
  });

  it('is found in our own exports, in both languages', () => {
    expect(guesses(['Kennung', 'Eigene E-Mail-Adresse', 'Eigene Anrede', 'Legal basis', 'Where the data came from'])).toEqual({
      Kennung: 'id',
      'Eigene E-Mail-Adresse': 'email',
      'Eigene Anrede': 'addressLine',
      'Legal basis': 'legalBasis',
      'Where the data came from': 'dataSource',
    });
    expect(guesses(['Netzwerk', 'Organisation', 'Rolle', 'Seit', 'Bis'], 'memberships')).toMatchObject({
      Netzwerk: 'network',
      Bis: 'until',
    });
  });

  it('is found however a header is written', () => {
    expect(guesses(['STRASSE:', ' Plz ', 'Straße / Hausnummer', 'e-mail'], 'organisations')).toEqual({
      'STRASSE:': 'street',
      ' Plz ': 'postalCode',
      'Straße / Hausnummer': 'street',
      'e-mail': 'emails',
    });
  });

  it('depends on the cells where the header may mean two things, or nothing', () => {
    expect(guessField('Anrede', ['Herr', 'Frau'], 'persons')).toBeNull();
    expect(guessField('Anrede', ['Frau Dr.', 'Prof.'], 'persons')).toBe('title');
    expect(guessField('Labels', ['Netz ::: * myContacts'], 'persons')).toBeNull();
    expect(guessField('', ['a@b.example', 'c@d.example'], 'persons')).toBe('positionEmail');
    expect(guessField('', ['Musterstadt'], 'persons')).toBeNull();
  });

  it('is the address of an organisation only where a column names one', () => {
    const fields = (target: (typeof IMPORT_TARGETS)[number], ...headers: string[]) => {
      const columns = headers.map((header) => ({ header, samples: [] }));
      return withGuesses(columns, target).map(({ field }) => field);
    };
    expect(fields('persons', 'Nachname', 'Ort')).toEqual(['lastName', null]);
    expect(fields('persons', 'Nachname', 'Firma', 'Ort')).toEqual(['lastName', 'organisation', 'organisationMunicipality']);
    expect(fields('organisations', 'Name', 'Ort')).toEqual(['name', 'municipality']);
  });
});
