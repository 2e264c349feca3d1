export * from './field.js';
export * from './limits.js';
export * from './number-qualifiers.js';
