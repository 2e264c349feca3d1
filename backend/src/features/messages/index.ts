export * from './message.kinds.js';
export * from './message.entity.js';
export * from './message.service.js';
export * from './messages.module.js';
