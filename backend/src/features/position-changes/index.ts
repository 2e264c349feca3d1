export * from './position-changes.module.js';
