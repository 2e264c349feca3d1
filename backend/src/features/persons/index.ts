export * from './contact.repository.js';
export * from './person.entity.js';
export * from './person.service.js';
export * from './persons.module.js';
export * from './position.entity.js';
export * from './position.service.js';
