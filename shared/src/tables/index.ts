export * from './day-text.js';
export * from './formula-guard.js';
export * from './list-text.js';
export * from './partial-date-text.js';
