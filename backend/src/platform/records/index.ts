export * from './date-or-null.js';
export * from './name-search.js';
export * from './record.repository.js';
export * from './record.entity.js';
export * from './record.service.js';
export * from './text-or-null.js';
