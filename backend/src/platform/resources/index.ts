export * from './exportable.js';
export * from './need-sources.js';
export * from './record-export.js';
export * from './relations.js';
export * from './resource.js';
export * from './resource-registry.js';
export * from './resources.module.js';
