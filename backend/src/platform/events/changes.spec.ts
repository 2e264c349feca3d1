import fc from 'fast-check';
import { changesBetween } from './changes.js';

describe('changesBetween', () => {
  it('names what differs, in the order of the fields', () => {
    const before = { name: 'A', tags: ['x'], note: null as string | null, size: 1 };
    const after = { name: 'B', tags: ['x'], note: 'neu', size: 1 };
    expect(changesBetween(before, after, ['note', 'name', 'tags'])).toEqual([
      { field: 'note', before: null, after: 'neu' },
      { field: 'name', before: 'A', after: 'B' },
    ]);
  });

  it('compares lists and objects by content', () => {
    const state = fc.record({ a: fc.jsonValue(), b: fc.array(fc.string()) });
    fc.assert(fc.property(fc.clone(state, 2), ([one, same]) => expect(changesBetween(one, same, ['a', 'b'])).toEqual([])));
  });

  it('leads from the state before to the state after', () => {
    const state = fc.record({ a: fc.jsonValue(), b: fc.array(fc.string()), c: fc.integer() });
    fc.assert(
      fc.property(state, state, (before, after) => {
        const changes = changesBetween(before, after, ['a', 'b', 'c']);
        const replayed = { ...before, ...Object.fromEntries(changes.map((change) => [change.field, change.after])) };
        expect(replayed).toEqual(after);
      }),
    );
  });
});
