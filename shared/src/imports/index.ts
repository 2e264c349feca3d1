export * from './fields.js';
export * from './import-fields.js';
export * from './import.dto.js';
export * from './import.js';
export * from './import.kinds.js';
export * from './table-problems.js';
export * from './header-guess.js';
