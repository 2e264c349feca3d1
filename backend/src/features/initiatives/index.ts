export * from './initiative.entity.js';
export * from './initiative.service.js';
export * from './initiatives.module.js';
export * from './milestone.entity.js';
export * from './milestone.service.js';
