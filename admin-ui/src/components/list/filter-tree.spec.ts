import fc from 'fast-check';
import { FILTER_OPERATORS, type FilterNode, type FilterOperator } from '@knotenpunkt/shared/fields';
import {
  isWhole,
  newRelation,
  readFilter,
  readNode,
  sameFilter,
  writeFilter,
  writePart,
  type ConditionValue,
  type FilterPart,
} from './filter-tree.js';

const leaf = fc.record({
  field: fc.constantFrom('name', 'tags', 'kind'),
  op: fc.constantFrom(...FILTER_OPERATORS),
  value: fc.oneof(fc.string({ minLength: 1 }), fc.boolean(), fc.array(fc.string({ minLength: 1 }), { minLength: 1 })),
});
const { node } = fc.letrec<{ node: FilterNode }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.record({ and: fc.array(tie('node'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ or: fc.array(tie('node'), { minLength: 1, maxLength: 3 }) }),
    leaf.map((inner) => ({ not: inner })),
    fc.record({ related: fc.constantFrom('seats', 'meetings') }),
    fc.array(leaf, { minLength: 1, maxLength: 3 }).map((and) => ({ related: 'seats', where: { and } })),
  ),
}));

test('a tree survives being read as chips and written again', () => {
  fc.assert(fc.property(node, (tree) => expect(writePart(readNode(tree))).toEqual(tree)));
});

test('reading what was written changes nothing', () => {
  fc.assert(
    fc.property(node, fc.string(), (tree, q) => {
      const once = writeFilter(readFilter({ q, where: tree }));
      expect(writeFilter(readFilter(once))).toEqual(once);
    }),
  );
});

test('an address written by hand never breaks the page', () => {
  fc.assert(fc.property(fc.anything(), (anything) => expect(Array.isArray(readFilter(anything).parts)).toBe(true)));
});

test('flat equality becomes one chip per field', () => {
  const { q, parts } = readFilter({ q: 'muster', kind: 'job_centre', municipality: ['Musterau', 'Neumuster'], parentId: null });
  expect(q).toBe('muster');
  expect(parts).toEqual([
    condition('kind', 'eq', 'job_centre'),
    condition('municipality', 'in', ['Musterau', 'Neumuster']),
    condition('parentId', 'empty', true),
  ]);
});

test('the members of the top-level "and" are the chips, a group of alternatives is one', () => {
  const alternatives: FilterNode = {
    or: [
      { field: 'tags', op: 'has', value: 'a' },
      { field: 'tags', op: 'has', value: 'b' },
    ],
  };
  const { parts } = readFilter({ where: { and: [{ not: { field: 'kind', op: 'eq', value: 'union' } }, alternatives] } });
  expect(parts).toHaveLength(2);
  expect(parts[0]).toEqual({ ...condition('kind', 'eq', 'union'), negated: true });
  expect(parts[1]).toMatchObject({ type: 'group', join: 'or' });
});

test('two negations are none', () => {
  const inner: FilterNode = { field: 'kind', op: 'eq', value: 'union' };
  expect(readNode({ not: { not: inner } })).toEqual(condition('kind', 'eq', 'union'));
});

test('what is still being typed is not asked for', () => {
  const parts: FilterPart[] = [
    condition('kind', 'in', []),
    condition('name', 'contains', ''),
    { type: 'group', join: 'or', negated: true, parts: [condition('tags', 'has', undefined)] },
  ];
  expect(writeFilter({ q: '  ', parts })).toEqual({});
});

test('"is not empty" is a complete condition although its value is false', () => {
  expect(writeFilter({ q: '', parts: [condition('archivedAt', 'empty', false)] })).toEqual({
    where: { and: [{ field: 'archivedAt', op: 'empty', value: false }] },
  });
});

test('filters are the same whichever form they are written in', () => {
  expect(sameFilter({ kind: 'union' }, { where: { and: [{ field: 'kind', op: 'eq', value: 'union' }] } })).toBe(true);
  expect(sameFilter({ kind: 'union' }, { kind: 'company' })).toBe(false);
  expect(sameFilter({}, undefined)).toBe(true);
});

test('what is asked of related records is one chip', () => {
  const board: FilterNode = { field: 'groupKind', op: 'in', value: ['advisory_board'] };
  const filter = { where: { and: [{ not: { related: 'seats', where: { and: [board] } } }, { related: 'meetings' }] } };
  const read = readFilter(filter);
  expect(read.parts).toMatchObject([
    { type: 'relation', relation: 'seats', negated: true, where: { join: 'and', parts: [{ field: 'groupKind' }] } },
    { type: 'relation', relation: 'meetings', negated: false, where: { parts: [] } },
  ]);
  expect(writeFilter(read)).toEqual(filter);
});

test('what is not a relation is left out', () => {
  expect(readFilter({ where: { related: 7 } }).parts).toEqual([]);
  expect(readFilter({ where: { related: 'seats', where: { op: 'eq' } } }).parts).toEqual([]);
});

function condition(field: string, op: FilterOperator, value: ConditionValue): FilterPart {
  return { type: 'condition', field, op, value, negated: false };
}

test('a part is whole when no condition in it still waits for a value', () => {
  const condition = { type: 'condition', field: 'kind', op: 'eq', value: 'other', negated: false } as const;
  const related = (...parts: FilterPart[]): FilterPart => ({
    ...newRelation('seats'),
    where: { ...newRelation('seats').where, parts },
  });
  expect(isWhole(related())).toBe(true);
  expect(isWhole(related(condition))).toBe(true);
  expect(isWhole(related(condition, { ...condition, value: undefined }))).toBe(false);
  expect(isWhole({ type: 'group', join: 'or', negated: false, parts: [related({ ...condition, value: [] })] })).toBe(false);
});
