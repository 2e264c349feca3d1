export * from './bulk.dto.js';
export * from './bulk.js';
export * from './tags.js';
export * from './value-count.js';
