export * from './briefings.module.js';
