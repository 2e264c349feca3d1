export * from './relationship.entity.js';
export * from './relationship.repository.js';
export * from './relationship.service.js';
export * from './relationships.module.js';
