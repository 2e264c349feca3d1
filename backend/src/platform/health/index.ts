export * from './health.js';
export * from './health.module.js';
export * from './metrics.js';
