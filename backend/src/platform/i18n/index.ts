export * from './dates.js';
export * from './fill.js';
export * from './language.js';
