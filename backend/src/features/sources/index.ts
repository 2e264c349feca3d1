export * from './citation.entity.js';
export * from './citation.service.js';
export * from './source.entity.js';
export * from './source.service.js';
export * from './sources.module.js';
