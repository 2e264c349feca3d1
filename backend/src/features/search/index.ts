export * from './search.module.js';
export * from './search.service.js';
