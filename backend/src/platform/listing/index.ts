export * from './conditions.js';
export * from './filter-compiler.js';
export * from './list-query.js';
export * from './page.js';
export * from './sql-values.js';
