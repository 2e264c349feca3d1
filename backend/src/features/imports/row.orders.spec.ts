import type { StoredRow } from './import-row.repository.js';
import { decided, untilRepeated } from './row.orders.js';
import { SeenRows } from './seen-rows.js';

const draft = { no: 2, cells: {}, values: {}, custom: {}, errors: {} };
const row = (given: Partial<StoredRow>): StoredRow => ({
  no: 2,
  cells: {},
  class: 'new',
  sameAs: null,
  sameRecordId: null,
  recordId: null,
  choice: null,
  effects: [],
  reasons: [],
  ...given,
});
const told = (given: Partial<StoredRow>, policy: 'ask' | 'skip' | 'update' | 'create' = 'ask') => {
  const decision = decided(row(given), draft, policy);
  return 'order' in decision
    ? ['written', decision.order.recordId]
    : [decision.outcome.result, decision.outcome.reasons[0]?.code];
};

describe('what becomes of a row', () => {
  it('follows its class where nobody has said anything', () => {
    expect(told({ class: 'new' })).toEqual(['written', null]);
    expect(told({ class: 'update', recordId: 'a' })).toEqual(['written', 'a']);
    expect(told({ class: 'unchanged', recordId: 'a' })).toEqual(['written', 'a']);
    expect(told({ class: 'error', choice: { action: 'create' } })).toEqual(['skipped', 'errors']);
  });

  it('of a duplicate follows what holds for all', () => {
    const duplicate = { class: 'duplicate', recordId: 'a' } as const;
    expect(told(duplicate)).toEqual(['skipped', 'undecided']);
    expect(told(duplicate, 'skip')).toEqual(['skipped', 'unwanted']);
    expect(told(duplicate, 'update')).toEqual(['written', 'a']);
    expect(told(duplicate, 'create')).toEqual(['written', null]);
  });

  it('is what somebody has said', () => {
    expect(told({ choice: { action: 'skip' } })).toEqual(['skipped', 'unwanted']);
    expect(told({ class: 'duplicate', recordId: 'a', choice: { action: 'update', recordId: 'b' } })).toEqual(['written', 'b']);
    expect(told({ class: 'duplicate', sameAs: 1, sameRecordId: 'c', choice: { action: 'update' } })).toEqual(['written', 'c']);
  });
});

test('a turn ends before a record would be written again', () => {
  expect(untilRepeated(['a', 'b', 'a', 'c'], (id) => [id])).toEqual(['a', 'b']);
  expect(untilRepeated(['a', 'b'], (id) => [id])).toEqual(['a', 'b']);
});

test('a row is the duplicate of the first one like it', () => {
  const seen = new SeenRows();
  const finding = { cells: {}, errors: {}, matches: [], recordId: null, changes: [], class: 'new' } as const;
  const compared = (no: number, keys: string[], recordId: string | null = null) => {
    const { class: of, sameAs } = seen.compared({ ...finding, errors: {}, matches: [], changes: [], no, keys, recordId });
    return [of, sameAs];
  };
  expect(compared(2, ['a@x', 'a/y'])).toEqual(['new', null]);
  expect(compared(3, ['b'])).toEqual(['new', null]);
  expect(compared(4, ['c', 'a/y'])).toEqual(['duplicate', 2]);
  expect(compared(5, ['c'])).toEqual(['duplicate', 2]);
  expect(compared(6, ['d'], 'record')).toEqual(['new', null]);
  expect(compared(7, ['e'], 'record')).toEqual(['duplicate', 6]);
  expect(compared(8, ['d'], 'other of the same name')).toEqual(['new', null]);
});
