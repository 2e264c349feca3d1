import fc from 'fast-check';
import { AppError } from '../../platform/errors/index.js';
import { chosenChanges, columnsOfChanges, differences, rebased, takenBack } from './merge.fields.js';

const kept = { name: 'Werkraum', note: null, tags: ['a'], website: 'https://a.example', custom: { size: 3 } };
const absorbed = { name: 'Werkraum e.V.', note: 'neu', tags: ['a', 'b'], website: null, custom: { size: 3, door: 'links' } };

describe('what a merging makes of two records', () => {
  it('joins lists and fills what is empty, unless somebody chooses otherwise', () => {
    expect(differences('organisations', kept, absorbed)).toEqual([
      { name: 'name', choice: 'kept', choices: ['kept', 'absorbed'] },
      { name: 'tags', choice: 'both', choices: ['kept', 'absorbed', 'both'] },
      { name: 'note', choice: 'absorbed', choices: ['kept', 'absorbed'] },
      { name: 'custom.door', choice: 'absorbed', choices: ['kept', 'absorbed'] },
    ]);
    const changes = chosenChanges('organisations', kept, absorbed, { tags: 'both', note: 'absorbed', 'custom.door': 'absorbed' });
    expect(columnsOfChanges(kept, changes)).toEqual({ tags: ['a', 'b'], note: 'neu', custom: { size: 3, door: 'links' } });
  });

  it.each([{ unknown: 'kept' }, { note: 'both' }, { id: 'absorbed' }] as Record<string, 'kept' | 'both'>[])(
    'refuses %j',
    (choices) => {
      expect(() => chosenChanges('organisations', kept, absorbed, choices)).toThrow(AppError);
    },
  );

  it('refuses a list that would become too long', () => {
    const many = (from: number) => ({ tags: Array.from({ length: 20 }, (_, index) => `t${from + index}`) });
    expect(() => chosenChanges('organisations', many(0), many(20), { tags: 'both' })).toThrow(AppError);
  });
});

describe('what is left of a merging that is taken back', () => {
  it('is what was edited since', () => {
    const changes = [
      { field: 'note', before: null, after: 'neu' },
      { field: 'website', before: null, after: 'https://b.example' },
      { field: 'tags', before: ['a'], after: ['a', 'b'] },
    ];
    const now = { note: 'neu', website: 'https://c.example', tags: ['b', 'a', 'c'] };
    expect(columnsOfChanges(now, takenBack(now, changes))).toEqual({ note: null, tags: ['a', 'c'] });
  });

  const list = fc.uniqueArray(fc.constantFrom(...'abcdef'));
  const value = fc.record({ note: fc.constantFrom(null, 'x', 'y', 'z'), tags: list });
  const choice = fc.record({
    note: fc.constantFrom('kept' as const, 'absorbed' as const),
    tags: fc.constantFrom('kept' as const, 'both' as const),
  });
  const merged = (into: object, from: object, choices: Parameters<typeof chosenChanges>[3]) => {
    const changes = chosenChanges('organisations', into as never, from as never, choices);
    return { changes, after: { ...into, ...columnsOfChanges(into as never, changes) } };
  };

  it('is nothing, in whichever order two are taken back', () => {
    fc.assert(
      fc.property(value, value, value, choice, choice, fc.boolean(), (record, first, second, one, other, inOrder) => {
        const early = merged(record, first, one);
        const late = merged(early.after, second, other);
        const steps = inOrder ? [early.changes, rebased(late.changes, early.changes)] : [late.changes, early.changes];
        const end = steps.reduce((now, changes) => ({ ...now, ...columnsOfChanges(now, takenBack(now, changes)) }), late.after);
        expect({ ...end, tags: new Set((end as typeof record).tags) }).toEqual({ ...record, tags: new Set(record.tags) });
      }),
    );
  });
});
