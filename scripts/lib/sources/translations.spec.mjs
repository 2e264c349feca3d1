import { differences, germanFault, translationLoader } from './translations.mjs';

const loader = (/** @type {Record<string, string>} */ files) => translationLoader((file) => files[file] ?? '');

describe('translationLoader', () => {
  it('joins nested names by dots and follows imports', () => {
    const textsOf = loader({
      'ui/de.ts': `import { problems } from './problems.de.js'; export default { title: 'Heute', problems: { ...problems, none: 'Nichts' } };`,
      'ui/problems.de.ts': `export const problems = { gone: 'Weg' } as const;`,
    });
    expect([...textsOf('ui/de.ts')]).toEqual([
      ['title', 'Heute'],
      ['problems.gone', 'Weg'],
      ['problems.none', 'Nichts'],
    ]);
  });

  it('takes the first export where none is the default', () => {
    expect([...loader({ 'mail/de.ts': `export const de = { closing: 'Gruß' };` })('mail/de.ts')]).toEqual([['closing', 'Gruß']]);
  });
});

describe('differences', () => {
  const texts = (/** @type {Record<string, string>} */ given) => new Map(Object.entries(given));

  it('are none where both languages say the same', () => {
    expect(differences(texts({ a: '%{n} von %{m}' }), texts({ a: '%{m} has %{n}' }))).toEqual([]);
  });

  it.each([
    ['a text missing in English', { a: 'Ja' }, {}, 'a is missing in English'],
    ['a text missing in German', {}, { a: 'Yes' }, 'a is missing in German'],
    ['an empty text', { a: 'Ja' }, { a: ' ' }, 'a is empty'],
    ['a placeholder lost', { a: 'Hallo {name}' }, { a: 'Hello' }, 'a has other placeholders in English than in German'],
  ])('name %s', (_case, german, english, finding) => {
    expect(differences(texts(german), texts(english))).toEqual([finding]);
  });
});

describe('germanFault', () => {
  it.each(['Bitte waehlen', 'Fuer alle', 'Änderungen loeschen', 'Das schliesst den Dialog', 'Straße und Strasse'])(
    'finds ASCII in "%s"',
    (text) => expect(germanFault(text)).toContain('ASCII'),
  );

  it.each(['Hast du das?', 'Dein Konto'])('finds the familiar form in "%s"', (text) => {
    expect(germanFault(text)).toContain('Du');
  });

  it.each(['Teilnehmer*innen', 'Partner:in', 'KollegInnen'])('finds the gender sign in "%s"', (text) => {
    expect(germanFault(text)).toContain('gender');
  });

  it.each([
    'Eine neue Quelle, aktuell und zuerst',
    'Ihr Duisburger Büro',
    'Mit freundlichen Grüßen',
    'LinkedIn',
    'Steuer und Feuer',
  ])('lets "%s" pass', (text) => expect(germanFault(text)).toBeUndefined());
});
