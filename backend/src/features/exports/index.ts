export * from './data-export.entity.js';
export * from './exports.module.js';
