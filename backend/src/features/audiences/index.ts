export * from './audience.entity.js';
export * from './audiences.module.js';
