export * from './audience.entity.js';
export * from './audience-people.service.js';
export * from './audiences.module.js';
