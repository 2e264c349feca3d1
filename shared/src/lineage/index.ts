export * from './lineage.js';
export * from './lineage.kinds.js';
