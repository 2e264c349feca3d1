import { SeenRows } from './seen-rows.js';
import type { NewImportRow } from './import-row.repository.js';

const row = (no: number, keys: string[], other: Partial<NewImportRow> = {}) => ({
  ...{ no, keys, cells: {}, class: 'new' as const, errors: {}, matches: [], recordId: null, changes: [] },
  ...other,
});

describe('the rows of a file that were read already', () => {
  it('make a later one like them their duplicate', () => {
    const seen = new SeenRows();
    expect(seen.compared(row(1, ['lernhafen']))).toMatchObject({ class: 'new', sameAs: null });
    expect(seen.compared(row(2, ['kammer']))).toMatchObject({ class: 'new', sameAs: null });
    expect(seen.compared(row(3, ['lernhafen', 'hafen']))).toMatchObject({ class: 'duplicate', sameAs: 1 });
    expect(seen.compared(row(4, ['hafen']))).toMatchObject({ class: 'duplicate', sameAs: 1 });
  });

  it('make nothing a duplicate that surely is another record, or that cannot be read', () => {
    const seen = new SeenRows();
    seen.compared(row(1, ['meier']));
    expect(seen.compared(row(2, ['meier'], { class: 'update', recordId: 'a' }))).toMatchObject({ class: 'update', sameAs: null });
    expect(seen.compared(row(3, ['meier'], { class: 'error' }))).toMatchObject({ class: 'error', sameAs: null });
    expect(seen.compared(row(4, ['meyer'], { class: 'unchanged', recordId: 'a' }))).toMatchObject({ sameAs: 2 });
  });

  it('are told from themselves where they are read again', () => {
    const seen = new SeenRows();
    const rows = [row(1, ['lernhafen']), row(2, ['lernhafen']), row(3, ['kammer'])];
    const once = rows.map((each) => seen.compared(each));
    expect(rows.map((each) => seen.compared(each))).toEqual(once);
  });
});
