export * from './fields.js';
export * from './organisation.dto.js';
export * from './organisation.js';
export * from './organisation.kinds.js';
