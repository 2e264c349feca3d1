export * from './fields.js';
export * from './topic.dto.js';
export * from './topic.js';
export * from './topic.kinds.js';
