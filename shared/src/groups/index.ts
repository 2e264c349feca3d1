export * from './fields.js';
export * from './group.dto.js';
export * from './group.js';
export * from './group.kinds.js';
export * from './seat.dto.js';
