export { closingBy, greetingFor } from './emails/index.js';
export * from './letterhead.repository.js';
export * from './mail-refusal.repository.js';
export * from './message.entity.js';
export * from './message.kinds.js';
export * from './message.service.js';
export * from './messages.module.js';
export * from './new-message.js';
export * from './unreachable-addresses.js';
