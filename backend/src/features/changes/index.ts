export * from './changes.module.js';
