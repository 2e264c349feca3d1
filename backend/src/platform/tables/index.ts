export * from './find-header.js';
export * from './open-table.js';
export * from './table-file.js';
