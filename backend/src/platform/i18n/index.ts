export * from './fill.js';
export * from './language.js';
