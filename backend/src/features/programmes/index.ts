export * from './programme.entity.js';
export * from './programme-lists.js';
export * from './programme.service.js';
export * from './programmes.module.js';
