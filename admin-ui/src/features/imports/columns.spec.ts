import type { ImportSheet } from '@knotenpunkt/shared';
import { columnsAt, doubledHeaders, guessedMapping, withColumn } from './columns.js';

const sheet: ImportSheet = {
  name: 'Tabelle1',
  rows: 2,
  headerRow: 0,
  columns: [{ index: 0, header: 'Liste', samples: ['Nachname', 'Muster'], field: null }],
  beginning: [
    ['Liste'],
    ['Nachname', 'Telefon', 'Telefon', 'Ort'],
    ['Muster', '0209 1', '', ''],
    ['Beispiel', '0209 2', '', 'Köln'],
  ],
};

describe('columns', () => {
  it('are those the server found, or follow from another row', () => {
    expect(columnsAt(sheet, 0, 'persons')).toBe(sheet.columns);
    expect(columnsAt(sheet, 1, 'persons')).toEqual([
      { index: 0, header: 'Nachname', samples: ['Muster', 'Beispiel'], field: 'lastName' },
      { index: 1, header: 'Telefon', samples: ['0209 1', '0209 2'], field: 'positionPhone' },
      { index: 2, header: 'Telefon', samples: [], field: 'positionPhone' },
      { index: 3, header: 'Ort', samples: ['Köln'], field: null },
    ]);
  });

  it('are each field once, and doubled headers are known', () => {
    const columns = columnsAt(sheet, 1, 'persons');
    expect(guessedMapping(columns)).toEqual({ 0: 'lastName', 1: 'positionPhone' });
    expect(doubledHeaders(columns)).toEqual(['Telefon']);
  });

  it('give a field to each other, unless it is a list', () => {
    const mapping = { 0: 'name', 1: 'tags' };
    expect(withColumn(mapping, 2, { path: 'name', type: 'text' })).toEqual({ 1: 'tags', 2: 'name' });
    expect(withColumn(mapping, 2, { path: 'tags', type: 'text_list' })).toEqual({ 0: 'name', 1: 'tags', 2: 'tags' });
    expect(withColumn(mapping, 0, null)).toEqual({ 1: 'tags' });
  });
});
