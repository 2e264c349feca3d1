export * from './topic.entity.js';
export * from './topic.service.js';
export * from './topics.module.js';
export * from './topics-bulk.service.js';
export * from './topics.service.js';
export * from './topics.sql.js';
