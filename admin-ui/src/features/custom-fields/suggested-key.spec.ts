import { suggestedKey } from './suggested-key.js';

describe('suggestedKey', () => {
  it.each([
    ['Rechtsform', 'rechtsform'],
    ['Größe (m²)', 'groesse_m'],
    ['  Zahl der Beschäftigten ', 'zahl_der_beschaeftigten'],
    ['Café', 'cafe'],
    ['2. Ansprechweg', 'ansprechweg'],
    ['§ 16', ''],
    ['', ''],
  ])('%j becomes %j', (label, key) => {
    expect(suggestedKey(label, [])).toBe(key);
  });

  it('evades keys that are used already and stays within forty characters', () => {
    expect(suggestedKey('Rechtsform', ['rechtsform', 'rechtsform_2'])).toBe('rechtsform_3');
    const long = suggestedKey('Zuständigkeitsbereich der nachgeordneten Behörde', []);
    expect(long).toHaveLength(40);
    expect(suggestedKey('Zuständigkeitsbereich der nachgeordneten Behörde', [long])).toMatch(/_2$/);
  });
});
