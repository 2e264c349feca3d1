import { visibleStrings } from './visible-strings.mjs';

const texts = (/** @type {string} */ source) => visibleStrings('Page.tsx', source).map(({ text }) => text);

describe('visibleStrings', () => {
  it.each([
    ['text between tags', '<p>Speichern</p>', 'Speichern'],
    ['a name for screen readers', '<button aria-label="Close" />', 'Close'],
    ['a placeholder', '<input placeholder="Suchen" />', 'Suchen'],
    ['a sentence', `const hint = 'Please try again';`, 'Please try again'],
    [
      'a sentence begun in a template',
      'const hint = `Noch ${count} offen`; const other = `Drei Tage bis ${day}`;',
      'Drei Tage bis',
    ],
    ['a single German word', `const label = 'Größe';`, 'Größe'],
    ['a sentence in an attribute', `<Page title={'Alle Kontakte'} />`, 'Alle Kontakte'],
  ])('finds %s', (_case, source, text) => {
    expect(texts(source)).toEqual([text]);
  });

  it.each([
    ['translation keys', `<Page title="today.title">{translate('today.empty')}</Page>`],
    ['names of classes and events', `<div className="sec-head" role="group" />`],
    ['signs', `<span> · </span>; fold.replaceAll('ß', 'ss');`],
    ['the name of the system', `<b>Knotenpunkt</b>`],
    ['SQL', 'const sql = `SELECT id FROM person WHERE name = $1`;'],
    ['names', `const header = 'Content-Range'; type Kind = 'Alle Kontakte';`],
    ['errors for developers', `throw new Error('This never happens');`],
    ['what an error class says', `class Gone extends Error { constructor() { super('The record is gone'); } }`],
    ['help of metrics', `new Gauge({ help: 'Jobs that wait by queue' })`],
    ['logs', `logger.warn('Mail server is away'); this.log.info('Started at last'); console.log('All done now');`],
    ['reasons in decorators', `class A { @OpenAccess('The token is the credential') get() {} }`],
  ])('passes over %s', (_case, source) => {
    expect(texts(source)).toEqual([]);
  });

  it('tells the line', () => {
    expect(visibleStrings('a.ts', `\n\nconst hint = 'Please try again';`)).toEqual([{ line: 3, text: 'Please try again' }]);
  });
});
