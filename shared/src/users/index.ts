export * from './fields.js';
export * from './user.js';
export * from './user.dto.js';
