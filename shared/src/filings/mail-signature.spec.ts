import fc from 'fast-check';
import { isSignature, nameOf, readSignature, type MailSignature } from './mail-signature.js';

const read = (text: string): Partial<MailSignature> =>
  Object.fromEntries(Object.entries(readSignature(text) ?? {}).filter(([, value]) => value !== null));

describe('a mail signature', () => {
  it('is read as offices of North Rhine-Westphalia write it', () => {
    const text = `
Mit freundlichen Grüßen
i. A.

Dr. Aylin Demirtan
Koordinatorin, Fachbereich Bildung

Stadt Musterstadt
Rathausplatz 1
45127 Musterstadt

Tel.: +49 (0) 201 / 88-51234
Fax: +49 (0) 201 / 88-51299
Mobil: 0171 2345678
E-Mail: aylin.demirtan@musterstadt.example
Internet: www.musterstadt.example`;
    expect(read(text)).toEqual({
      title: 'Dr.',
      firstName: 'Aylin',
      lastName: 'Demirtan',
      function: 'Koordinatorin',
      department: 'Fachbereich Bildung',
      organisation: 'Stadt Musterstadt',
      street: 'Rathausplatz 1',
      postalCode: '45127',
      municipality: 'Musterstadt',
      phone: '+49 201 88-51234',
      fax: '+49 201 88-51299',
      mobile: '0171 2345678',
      email: 'aylin.demirtan@musterstadt.example',
      website: 'https://www.musterstadt.example',
    });
  });

  it.each(['Fachbereichsleiterin Grundbildung', 'Abteilungsleiter Bildung', 'Referatsleitung', 'Teamassistenz'])(
    'knows that %s leads or serves a department and is none',
    (duty) => {
      expect(read(`Lena Ostmann\n${duty}\nStadt Musterstadt\nTel. 0201 4711-0`)).toMatchObject({ function: duty });
      expect(read(`Lena Ostmann\n${duty}\nStadt Musterstadt\nTel. 0201 4711-0`)).not.toHaveProperty('department');
    },
  );

  it('is read where several things stand in one line', () => {
    const text = `Paul Steinlage
Teamleitung Fallmanagement
Jobcenter Musterland | Am Wall 3 | 44787 Musterhausen
T 02361 998-10 | M +49 160 1234567 | paul.steinlage@jobcenter.example | https://jobcenter.example/team`;
    expect(read(text)).toEqual({
      firstName: 'Paul',
      lastName: 'Steinlage',
      function: 'Teamleitung Fallmanagement',
      organisation: 'Jobcenter Musterland',
      street: 'Am Wall 3',
      postalCode: '44787',
      municipality: 'Musterhausen',
      phone: '02361 998-10',
      mobile: '+49 160 1234567',
      email: 'paul.steinlage@jobcenter.example',
      website: 'https://jobcenter.example/team',
    });
  });

  it('is read in English', () => {
    const text = `Kind regards,
Jane van der Brook
Head of Skills
Example Chamber of Commerce
12 Harbour Street
Phone: +44 20 7946 0958
jane.vanderbrook@chamber.example`;
    expect(read(text)).toEqual({
      firstName: 'Jane',
      lastName: 'van der Brook',
      function: 'Head of Skills',
      organisation: 'Example Chamber of Commerce',
      street: '12 Harbour Street',
      phone: '+44 20 7946 0958',
      email: 'jane.vanderbrook@chamber.example',
    });
  });

  it('takes a house without any known word for what stands below the name', () => {
    const text = `Tom Wiesenbrock
Lernhafen
Hafenstr. 7, 46236 Bottrop
Telefon 02041/123456
wiesenbrock@lernhafen.example`;
    expect(read(text)).toMatchObject({ organisation: 'Lernhafen', street: 'Hafenstr. 7', phone: '02041 123456' });
  });

  it('knows the name by the address where two lines look like one', () => {
    const text = `Haus Sonnenschein\nJan Ostermoor\nostermoor@verein.example\nTel. 0209 12345`;
    expect(read(text)).toMatchObject({ firstName: 'Jan', lastName: 'Ostermoor' });
  });

  it('is none without a name, or with nothing beside it', () => {
    expect(readSignature('Tel. 0201 123456\ninfo@haus.example')).toBeNull();
    expect(readSignature('Paul Steinlage')).toBeNull();
    expect(readSignature('')).toBeNull();
  });

  it.each([
    ['Prof. Dr. Ing. Maria von der Heide', { title: 'Prof. Dr. Ing.', firstName: 'Maria', lastName: 'von der Heide' }],
    ['Frau Lena Groß-Ebel', { title: null, firstName: 'Lena', lastName: 'Groß-Ebel' }],
    ['KLAUS STEIN', { title: null, firstName: 'Klaus', lastName: 'Stein' }],
    ['Anna Bell, M.A.', { title: null, firstName: 'Anna', lastName: 'Bell' }],
  ])('reads the name %s', (line, name) => {
    expect(nameOf(line)).toEqual(name);
  });

  it.each(['Stadt Essen', 'Leitung Kommunikation', 'Team Ost', 'mit besten Wünschen', 'Muster GmbH', 'Hallo'])(
    'takes %s for no name',
    (line) => {
      expect(nameOf(line)).toBeNull();
    },
  );

  it('is told from a note and from a mail', () => {
    expect(isSignature('Paul Steinlage\nJobcenter Musterland\nTel. 02361 99810\npaul@jobcenter.example')).toBe(true);
    expect(isSignature('Mit Frau Demirtan telefoniert. Sie schickt die Liste bis Freitag.')).toBe(false);
    expect(
      isSignature('Hallo zusammen,\ndanke für den Termin. Wir sehen uns am Freitag.\nPaul Steinlage\nTel. 02361 99810'),
    ).toBe(false);
  });

  it('is read from anything without harm', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3_000 }), (text) => {
        const found = readSignature(text);
        if (found) expect(found.lastName).not.toBe('');
      }),
    );
  });

  it('is read from what never ends', () => {
    for (const text of [
      '1 '.repeat(20_000),
      '+49 '.repeat(20_000),
      'a@'.repeat(20_000),
      'A'.repeat(200_000),
      'Tel '.repeat(20_000),
    ]) {
      expect(() => readSignature(text)).not.toThrow();
    }
  });
});
