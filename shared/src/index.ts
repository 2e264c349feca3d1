export * from './access/index.js';
export * from './events/index.js';
export * from './fields/index.js';
export * from './messages/index.js';
export * from './organisations/index.js';
export * from './problems/index.js';
export * from './session/index.js';
