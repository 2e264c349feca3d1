export * from './need-sources.js';
export * from './relations.js';
export * from './resource.js';
export * from './resource-registry.js';
export * from './resources.module.js';
