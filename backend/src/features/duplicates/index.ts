export * from './duplicate.finder.js';
export * from './duplicates.module.js';
export * from './identity.sql.js';
export * from './large-writes.js';
export * from './merge.service.js';
export * from './record-matcher.js';
