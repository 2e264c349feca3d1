export * from './secrets.module.js';
export * from './secrets.js';
