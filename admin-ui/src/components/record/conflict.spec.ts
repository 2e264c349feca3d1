import fc from 'fast-check';
import { ORGANISATION_FIELDS } from '@knotenpunkt/shared';
import {
  changedValues,
  differences,
  merge,
  proposedChoices,
  sameValue,
  valueAt,
  withValues,
  type Choice,
  type Values,
} from './conflict.js';

const text = fc.option(fc.constantFrom('a', 'b', ''));
const record = fc.record({
  name: fc.constantFrom('Jobcenter', 'Kammer', 'Stadt'),
  note: text,
  tags: fc.array(fc.constantFrom('x', 'y'), { maxLength: 2 }),
  emails: fc.array(fc.record({ address: fc.constantFrom('a@x.example', 'b@x.example'), label: text }), { maxLength: 1 }),
  custom: fc.dictionary(fc.constantFrom('size', 'since'), fc.constantFrom(1, 2), { maxKeys: 2 }),
  version: fc.integer({ min: 1, max: 9 }),
});
const three = fc.tuple(record, record, record);
const compare = (base: Values, mine: Values, theirs: Values) => differences(ORGANISATION_FIELDS, base, mine, theirs);

test('choosing mine everywhere saves what I typed, on the new version', () => {
  fc.assert(
    fc.property(three, ([base, mine, theirs]) => {
      const found = compare(base, mine, theirs);
      const merged = merge(
        theirs,
        found,
        choose(found, () => 'mine'),
      );
      expect(changedValues(ORGANISATION_FIELDS, mine, merged)).toEqual({});
      expect(merged.version).toBe(theirs.version);
    }),
  );
});

test('choosing theirs everywhere changes nothing', () => {
  fc.assert(
    fc.property(three, ([base, mine, theirs]) => {
      const found = compare(base, mine, theirs);
      expect(
        changedValues(
          ORGANISATION_FIELDS,
          theirs,
          merge(
            theirs,
            found,
            choose(found, () => 'theirs'),
          ),
        ),
      ).toEqual({});
    }),
  );
});

test('a mixed choice gives each field the value chosen for it and touches no other', () => {
  fc.assert(
    fc.property(three, fc.infiniteStream(fc.boolean()), ([base, mine, theirs], coins) => {
      const found = compare(base, mine, theirs);
      const choices = choose(found, () => (coins.next().value ? 'mine' : 'theirs'));
      const merged = merge(theirs, found, choices);
      for (const { field } of found) {
        expect(sameValue(valueAt(merged, field), valueAt(choices[field] === 'mine' ? mine : theirs, field))).toBe(true);
      }
      const touched = Object.keys(changedValues(ORGANISATION_FIELDS, theirs, merged));
      expect(touched.every((field) => choices[field] === 'mine')).toBe(true);
    }),
  );
});

test('nobody has to decide about a field only one side changed', () => {
  fc.assert(
    fc.property(three, ([base, mine, theirs]) => {
      const found = compare(base, mine, theirs);
      const open = found.filter(({ field }) => !(field in proposedChoices(found)));
      expect(open.every(({ changedBy }) => changedBy === 'both')).toBe(true);
    }),
  );
});

test('the same change on both sides is no conflict', () => {
  const base = { name: 'Stadt', note: null };
  expect(compare(base, { ...base, note: 'neu' }, { ...base, note: 'neu' })).toEqual([]);
});

test('a field changed by both is shown with all three values', () => {
  const base = { name: 'Stadt', custom: { size: 1 } };
  expect(compare(base, { ...base, custom: { size: 2 } }, { ...base, custom: { size: 3 } })).toEqual([
    { field: 'custom.size', base: 1, mine: 2, theirs: 3, changedBy: 'both' },
  ]);
});

test('an empty text, an empty list and nothing are the same', () => {
  expect(sameValue(null, '')).toBe(true);
  expect(sameValue(undefined, [])).toBe(true);
  expect(sameValue(false, null)).toBe(false);
  expect(sameValue({ address: 'a', label: null }, { address: 'a' })).toBe(true);
});

test('clearing an own field removes its key', () => {
  expect(withValues({ custom: { size: 1, since: 2 } }, { 'custom.size': null })).toEqual({ custom: { since: 2 } });
});

function choose(found: readonly { field: string }[], pick: () => Choice): Record<string, Choice> {
  return Object.fromEntries(found.map(({ field }) => [field, pick()]));
}
