export * from './cards.js';
export * from './cell.js';
export * from './csv.js';
export * from './table-columns.js';
export * from './workbook.js';
