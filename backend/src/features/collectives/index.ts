export * from './collectives.module.js';
