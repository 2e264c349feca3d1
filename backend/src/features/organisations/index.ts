export * from './organisation.entity.js';
export { valuesFrom } from './organisation.mapper.js';
export * from './organisation.repository.js';
export * from './organisation.service.js';
export * from './organisations.module.js';
