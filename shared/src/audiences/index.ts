export * from './audience.dto.js';
export * from './audience.js';
export * from './fields.js';
