import { CUSTOM_FIELD_FIELDS, limitOf } from '@knotenpunkt/shared';

const LIMIT = limitOf(CUSTOM_FIELD_FIELDS)('key');

/**
 * A key that says what the label says: "Größe (m²)" becomes `groesse_m`. Empty as long as the label has no letters.
 * @param taken keys that are used already, archived fields included
 */
export function suggestedKey(label: string, taken: readonly string[]): string {
  const words = label
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' })[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[_0-9]+|_+$/g, '');
  if (!words) return '';
  const key = words.slice(0, LIMIT);
  for (let number = 2, free = key; ; number += 1) {
    if (!taken.includes(free)) return free;
    free = `${key.slice(0, LIMIT - 4)}_${number}`;
  }
}
