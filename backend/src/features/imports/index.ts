export * from './import.entity.js';
export * from './imports.module.js';
export * from './made.records.js';
