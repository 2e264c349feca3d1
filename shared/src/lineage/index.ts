export * from './fields.js';
export * from './lineage.dto.js';
export * from './lineage.js';
export * from './lineage.kinds.js';
