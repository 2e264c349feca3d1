export * from './contact.repository.js';
export * from './person.entity.js';
export * from './person.export.js';
export { calledBy, valuesFrom as personValuesFrom } from './person.mapper.js';
export * from './person.service.js';
export { ORGANISATION_ID, UNREACHABLE_REPLY, UNREACHABLE_SINCE, WRITES_TO } from './person.sql.js';
export * from './persons.module.js';
export * from './position.entity.js';
export * from './position.service.js';
