export * from './today.module.js';
