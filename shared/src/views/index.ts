export * from './fields.js';
export * from './view.dto.js';
export * from './view.js';
