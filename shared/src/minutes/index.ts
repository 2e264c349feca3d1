export * from './action-item-page.js';
export * from './fields.js';
export * from './minutes.dto.js';
export * from './minutes.js';
export * from './minutes.kinds.js';
