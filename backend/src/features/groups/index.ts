export * from './group-access.js';
export * from './group.entity.js';
export * from './group.repository.js';
export * from './group.service.js';
export * from './groups.module.js';
export * from './seat.entity.js';
export * from './seat.repository.js';
export * from './seat.service.js';
export { groupsLedBy, IS_OPEN, LEADS } from './seat.sql.js';
