import { languageFrom } from './language.js';

describe('languageFrom', () => {
  it.each([
    [undefined, 'de'],
    ['', 'de'],
    ['en', 'en'],
    ['en-GB,en;q=0.9,de;q=0.8', 'en'],
    ['de;q=0.5, en;q=0.9', 'en'],
    ['fr-FR, fr;q=0.9', 'de'],
    ['fr, en;q=0, de;q=0.1', 'de'],
    ['*', 'de'],
    [';;;=,', 'de'],
  ])('reads %j as %s', (header, language) => {
    expect(languageFrom(header)).toBe(language);
  });
});
