import { TABLE_PROBLEMS } from '@knotenpunkt/shared';
import de from './de.js';
import en from './en.js';

it.each([
  ['German', de],
  ['English', en],
])('whatever a file cannot be read for has a sentence in %s', (_, { imports: { reasons } }) => {
  expect(Object.keys(reasons).sort()).toEqual([...TABLE_PROBLEMS].sort());
  expect(Object.values(reasons).filter((sentence) => !sentence.endsWith('.'))).toEqual([]);
});
