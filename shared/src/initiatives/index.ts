export * from './initiative.js';
export * from './initiative.kinds.js';
