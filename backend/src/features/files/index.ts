export * from './file.entity.js';
export * from './file.service.js';
export * from './files.module.js';
