export * from './custom-field.js';
export * from './custom-field.dto.js';
export * from './fields.js';
