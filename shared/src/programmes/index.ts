export * from './fields.js';
export * from './programme.dto.js';
export * from './programme.js';
export * from './programme.kinds.js';
