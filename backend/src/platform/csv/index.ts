export * from './csv.js';
export * from './table-columns.js';
