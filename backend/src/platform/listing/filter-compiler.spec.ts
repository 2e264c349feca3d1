import {
  FILTER_MAX_CONDITIONS,
  FILTER_MAX_DEPTH,
  FILTER_OPERATORS,
  type Field,
  type Filter,
  type FilterNode,
} from '@knotenpunkt/shared';
import fc from 'fast-check';
import { AppError } from '../errors/index.js';
import { FilterCompiler, type Listing } from './filter-compiler.js';
import { SqlValues } from './sql-values.js';

const fields: Field[] = [
  { name: 'id', type: 'uuid', operators: ['eq', 'in'] },
  { name: 'name', type: 'text', operators: ['eq', 'ne', 'in', 'contains', 'starts', 'empty'], sortable: true },
  { name: 'size', type: 'number', operators: ['eq', 'lt', 'gte'], sortable: true },
  { name: 'tags', type: 'text_list', operators: ['has', 'empty'] },
  { name: 'founded', type: 'partial_date', operators: ['lt', 'empty'], sortable: true },
  { name: 'secret', type: 'text' },
];

const listing: Listing = {
  fields,
  columns: { id: 't.id', name: 't.name', size: 't.size', tags: 't.tags', founded: 't.founded', secret: 't.secret' },
  relations: new Map([
    ['parts', { from: 'part s WHERE s.thing_id = t.id', fields: [fields[1]!, fields[2]!], columns: { name: 's.name' } }],
  ]),
  search: (text) => `t.id IN (SELECT found(${text}))`,
  defaultSort: { field: 'name', descending: false },
};

function compile(filter: Filter): { sql: string; values: unknown[] } {
  const values = new SqlValues();
  return { sql: new FilterCompiler(listing, values).where(filter), values: values.list };
}

function codeOf(work: () => unknown): string {
  try {
    work();
    return 'accepted';
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}

describe('filter compiler', () => {
  it('compiles flat equality, lists, the search and a tree together', () => {
    const { sql, values } = compile({ name: 'A', id: [], q: 'text', where: { field: 'size', op: 'gte', value: 3 } });
    expect(sql).toBe('t.name = $1::text AND t.id = ANY($2::uuid[]) AND t.id IN (SELECT found($3)) AND t.size >= $4::numeric');
    expect(values).toEqual(['A', [], 'text', 3]);
  });

  it('takes "not" as "is not true", so that empty values count as not matching', () => {
    expect(compile({ not: { field: 'name', op: 'eq', value: 'A' } }).sql).toBe('(t.name = $1::text) IS NOT TRUE');
  });

  it('asks whether something is related, and what', () => {
    expect(compile({ related: 'parts' }).sql).toBe('EXISTS (SELECT FROM part s WHERE s.thing_id = t.id)');
    const { sql, values } = compile({ where: { related: 'parts', where: { not: { field: 'name', op: 'eq', value: 'A' } } } });
    expect(sql).toBe('EXISTS (SELECT FROM part s WHERE s.thing_id = t.id AND (s.name = $1::text) IS NOT TRUE)');
    expect(values).toEqual(['A']);
  });

  it('negates a relation so that an anti-join can be planned', () => {
    expect(compile({ not: { related: 'parts' } }).sql).toBe('NOT EXISTS (SELECT FROM part s WHERE s.thing_id = t.id)');
  });

  it.each<[string, FilterNode]>([
    ['a relation that is not declared', { related: 'wholes' }],
    ['a field that only the list has', { related: 'parts', where: { field: 'tags', op: 'has', value: 'A' } }],
    ['a field without a column', { related: 'parts', where: { field: 'size', op: 'eq', value: 1 } }],
    ['a relation of what is related', { related: 'parts', where: { related: 'parts' } }],
  ])('refuses %s', (_, filter) => {
    expect(codeOf(() => compile(filter))).toBe('unknown_filter_field');
  });

  it('counts relations as conditions and as depth', () => {
    const many = Array.from({ length: FILTER_MAX_CONDITIONS + 1 }, () => ({ related: 'parts' }));
    expect(codeOf(() => compile({ or: many }))).toBe('filter_too_deep');
    const deep = (depth: number): FilterNode => (depth === 0 ? { related: 'parts' } : { not: deep(depth - 1) });
    expect(codeOf(() => compile({ related: 'parts', where: deep(FILTER_MAX_DEPTH) }))).toBe('filter_too_deep');
  });

  it('compiles nothing to everything', () => {
    expect(compile({}).sql).toBe('true');
  });

  it('refuses fields that are not declared, or not to be filtered or sorted by', () => {
    expect(codeOf(() => compile({ colour: 'red' }))).toBe('unknown_filter_field');
    expect(codeOf(() => compile({ secret: 'x' }))).toBe('unknown_filter_field');
    expect(codeOf(() => compile({ constructor: 'x' }))).toBe('unknown_filter_field');
    const order = (field: string) => new FilterCompiler(listing, new SqlValues()).orderBy({ field, descending: false });
    expect(codeOf(() => order('secret'))).toBe('unknown_sort_field');
    expect(codeOf(() => order('name; DROP TABLE t'))).toBe('unknown_sort_field');
  });

  it('limits depth and number of conditions', () => {
    const leaf: FilterNode = { field: 'name', op: 'eq', value: 'A' };
    const nested = (depth: number): FilterNode => (depth === 0 ? leaf : { not: nested(depth - 1) });
    expect(codeOf(() => compile(nested(FILTER_MAX_DEPTH - 1)))).toBe('accepted');
    expect(codeOf(() => compile(nested(FILTER_MAX_DEPTH)))).toBe('filter_too_deep');
    expect(codeOf(() => compile({ or: Array<FilterNode>(FILTER_MAX_CONDITIONS).fill(leaf) }))).toBe('accepted');
    expect(codeOf(() => compile({ or: Array<FilterNode>(FILTER_MAX_CONDITIONS + 1).fill(leaf) }))).toBe('filter_too_deep');
  });

  it('sorts the same rows always the same way', () => {
    const order = new FilterCompiler(listing, new SqlValues()).orderBy({ field: 'size', descending: true });
    expect(order).toBe('t.size DESC NULLS LAST, t.id DESC');
  });

  it('sorts a field by another expression where one is declared', () => {
    const compiler = new FilterCompiler({ ...listing, order: { name: 't.sort_name' } }, new SqlValues());
    expect(compiler.orderBy(null)).toBe('t.sort_name ASC NULLS LAST, t.id ASC');
    expect(compiler.where({ name: 'A' })).toBe('t.name = $1::text');
  });

  it('compares and sorts a date no more exact than known by its earliest day', () => {
    const { sql, values } = compile({
      and: [
        { field: 'founded', op: 'lt', value: '2024-05-01' },
        { field: 'founded', op: 'empty', value: true },
      ],
    });
    expect([sql, values]).toEqual(["((t.founded ->> 'from') < $1::text AND t.founded IS NULL)", ['2024-05-01']]);
    expect(codeOf(() => compile({ where: { field: 'founded', op: 'lt', value: 'Sommer' } }))).toBe('invalid_filter');
    const order = new FilterCompiler(listing, new SqlValues()).orderBy({ field: 'founded', descending: false });
    expect(order).toBe("(t.founded ->> 'from') ASC NULLS LAST, t.id ASC");
  });

  it('writes no value into the statement, whatever a filter is made of', () => {
    const marker = 'x9marker';
    const text = fc.string().map((given) => marker + given);
    const value = fc.oneof(text, fc.array(text), fc.double(), fc.boolean(), fc.constant(null), fc.object());
    const leaf = fc.record({
      field: fc.oneof(fc.constantFrom('name', 'size', 'tags', 'id'), text),
      op: fc.oneof(fc.constantFrom(...FILTER_OPERATORS), text),
      value,
    });
    const tree = fc.letrec((tie) => ({
      node: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc.record({ and: fc.array(tie('node')) }),
        fc.record({ or: fc.array(tie('node')) }),
        fc.record({ not: tie('node') }),
      ),
    })).node;
    fc.assert(
      fc.property(fc.oneof(tree, fc.dictionary(text, value)), (filter) => {
        const code = codeOf(() => expect(compile(filter as Filter).sql).not.toContain(marker));
        expect(['accepted', 'unknown_filter_field', 'invalid_filter', 'filter_too_deep']).toContain(code);
      }),
      { numRuns: 500 },
    );
  });
});
