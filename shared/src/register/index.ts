export * from './differences.js';
export * from './fields.js';
export * from './register.dto.js';
export * from './register.js';
