export * from './position-change.dto.js';
export * from './position-change.js';
