export * from './network.js';
export * from './network.kinds.js';
