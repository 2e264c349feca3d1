export * from './citation.dto.js';
export * from './fields.js';
export * from './source.dto.js';
export * from './source.js';
export * from './source.kinds.js';
