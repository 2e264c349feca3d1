export * from './fields.js';
export * from './region.js';
export * from './region.dto.js';
export * from './current-region.fields.js';
export * from './current-region.js';
export * from './current-region.dto.js';
