export * from './duplicates.module.js';
export * from './record-matcher.js';
