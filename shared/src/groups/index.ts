export * from './group.js';
export * from './group.kinds.js';
