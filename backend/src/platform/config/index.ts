export * from './config.module.js';
export * from './settings.error.js';
export * from './settings.js';
