export * from './current-region.repository.js';
export * from './region.repository.js';
export * from './region.service.js';
export * from './regions.module.js';
