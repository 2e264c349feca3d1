export * from './fields.js';
export * from './region.js';
export * from './region.dto.js';
