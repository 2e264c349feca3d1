import { ORGANISATION_FIELDS } from '@knotenpunkt/shared';
import { describeFields, fieldAt } from '../record/described-field.js';
import { asOffered, compareBy, comparisonOf, comparisonsOf, newCondition } from './comparisons.js';
import { conditionInWords } from './condition-text.js';
import { isComplete, type Condition } from './filter-tree.js';

const translate = (key: string, values: Record<string, unknown> = {}) =>
  key === 'list.chosen' ? `${String(values.smart_count)} gewählt` : String(values._ ?? key.split('.').pop());
const fields = describeFields('organisations', ORGANISATION_FIELDS, [], translate, 'de');
const kind = fieldAt(fields, 'kind');
const note = fieldAt(fields, 'note');
const archivedAt = fieldAt(fields, 'archivedAt');
const inWords = (field: typeof kind, condition: Condition) =>
  conditionInWords('organisations', field, condition, { translate, language: 'de' });

test('only comparisons the declaration allows are offered', () => {
  for (const field of fields) {
    for (const { op } of comparisonsOf(field, true)) expect(field.operators).toContain(op);
  }
  expect(comparisonsOf(kind).map(({ key }) => key)).toEqual(['one_of']);
  expect(comparisonsOf(note).map(({ key }) => key)).toEqual(['contains', 'filled', 'empty']);
});

test('whether something is archived is asked before when', () => {
  const condition = newCondition(archivedAt);
  expect(condition).toMatchObject({ op: 'empty', value: false });
  expect(isComplete(condition)).toBe(true);
});

test('a value that does not fit another comparison is dropped', () => {
  const chosen: Condition = { type: 'condition', field: 'kind', op: 'in', value: ['union'], negated: false };
  expect(compareBy({ key: 'contains', op: 'contains' }, chosen)).toMatchObject({ op: 'contains', value: undefined });
  expect(compareBy({ key: 'empty', op: 'empty', fixed: true }, chosen)).toMatchObject({ op: 'empty', value: true });
});

test('every comparison offered is recognised again in the condition it makes', () => {
  for (const field of fields) {
    for (const comparison of comparisonsOf(field)) {
      expect(comparisonOf(field, compareBy(comparison, newCondition(field)))).toEqual(comparison);
    }
  }
});

test('one option and its opposite are shown as a choice and its negation', () => {
  const one: Condition = { type: 'condition', field: 'kind', op: 'ne', value: 'union', negated: false };
  expect(asOffered(kind, one)).toMatchObject({ op: 'in', value: ['union'], negated: true });
});

test('a chip says field, comparison and value in words', () => {
  const chosen: Condition = { type: 'condition', field: 'kind', op: 'in', value: ['union'], negated: false };
  expect(inWords(kind, chosen)).toEqual({ subject: 'kind', value: 'union' });
  expect(inWords(kind, { ...chosen, value: ['union', 'company'] }).value).toBe('2 gewählt');
  expect(inWords(kind, { ...chosen, negated: true }).subject).toBe('kind not');
  expect(inWords(note, { ...chosen, field: 'note', op: 'contains', value: 'Messe' })).toEqual({
    subject: 'note contains',
    value: 'Messe',
  });
  expect(inWords(archivedAt, newCondition(archivedAt))).toEqual({ subject: 'archivedAt', value: 'filled' });
});
