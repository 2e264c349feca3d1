import { formFields, wantedLanguage } from './page-request.js';

describe('formFields', () => {
  it('takes texts as they were meant', () => {
    expect(formFields({ comment: '  erste Zeile\r\nzweite\u0000\u0007\tZeile \r\n', answer: 'yes' })).toEqual({
      comment: 'erste Zeile\nzweite\tZeile',
      answer: 'yes',
    });
  });

  it('takes the first of a name that comes twice, and no text for what is none', () => {
    expect(formFields({ answer: ['yes', 'no'], nested: { a: 1 }, empty: [] })).toEqual({ answer: 'yes', nested: '', empty: '' });
  });

  it('is empty where nothing was sent', () => {
    expect(formFields(undefined)).toEqual({});
  });
});

describe('wantedLanguage', () => {
  it.each([
    ['en', 'en'],
    ['de', 'de'],
    ['fr', undefined],
    [['en', 'de'], undefined],
    [undefined, undefined],
  ])('reads %j as %s', (lang, language) => {
    expect(wantedLanguage({ query: { lang } })).toBe(language);
  });
});
