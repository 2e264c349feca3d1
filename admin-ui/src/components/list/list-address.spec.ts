import fc from 'fast-check';
import { addressOf, readAddress, writeAddress, type ListState } from './list-address.js';

const defaults = { sort: { field: 'name', order: 'ASC' }, columns: ['name', 'kind'] } as const;
const name = fc.constantFrom('name', 'kind', 'municipality', 'updatedAt');
const state: fc.Arbitrary<ListState> = fc.record({
  filter: fc.record({
    q: fc.constantFrom('', 'ÄÖ & ß', '100 %', '"?#'),
    parts: fc.array(
      fc.record({
        type: fc.constant('condition' as const),
        field: name,
        op: fc.constantFrom('eq' as const, 'contains' as const, 'has' as const),
        value: fc.stringMatching(/^\S+$/),
        negated: fc.boolean(),
      }),
      { maxLength: 4 },
    ),
  }),
  sort: fc.record({ field: name, order: fc.constantFrom('ASC' as const, 'DESC' as const) }),
  page: fc.integer({ min: 1, max: 500 }),
  columns: fc.uniqueArray(name, { minLength: 1 }),
  view: fc.option(fc.uuid()),
  panel: fc.option(fc.uuid()),
});

test('every list can be reached again by its address', () => {
  fc.assert(fc.property(state, (wanted) => expect(readAddress(writeAddress(wanted, defaults), defaults)).toEqual(wanted)));
});

test('an untouched list has a plain address', () => {
  expect(writeAddress(readAddress('', defaults), defaults)).toBe('');
});

test.each(['?page=-1', '?page=x', '?filter={', '?filter=[1]', '?sort=-', '?columns=,'])(
  '%s is read as if nothing stood there',
  (search) => {
    expect(readAddress(search, defaults)).toMatchObject({ page: 1, filter: { q: '', parts: [] }, sort: defaults.sort });
  },
);

test('a link to a filtered list opens with that filter as a chip', () => {
  const address = addressOf('/organisations', { parentId: '4711' });
  const { filter } = readAddress(address.slice(address.indexOf('?')), defaults);
  expect(filter.parts).toEqual([{ type: 'condition', field: 'parentId', op: 'eq', value: '4711', negated: false }]);
});
