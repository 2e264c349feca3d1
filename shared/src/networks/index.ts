export * from './fields.js';
export * from './membership.dto.js';
export * from './network.dto.js';
export * from './network.js';
export * from './network.kinds.js';
