export * from './fields.js';
export * from './relationship.dto.js';
export * from './relationship.js';
export * from './relationship.kinds.js';
