export * from './field.js';
export * from './limits.js';
