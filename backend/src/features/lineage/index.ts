export * from './lineage-link.entity.js';
export * from './lineage.module.js';
export * from './lineage.service.js';
