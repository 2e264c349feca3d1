export * from './export.dto.js';
export * from './export.js';
export * from './export.kinds.js';
export * from './fields.js';
