export * from './minutes.js';
export * from './minutes.kinds.js';
