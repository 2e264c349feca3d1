export * from './organisation.entity.js';
export * from './organisation.repository.js';
export * from './organisation.service.js';
export * from './organisations.module.js';
