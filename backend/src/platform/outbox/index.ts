export * from './minute-sweep.js';
export * from './outbox.js';
export * from './outbox.module.js';
export * from './outbox-relay.js';
export * from './queue-health.js';
export * from './relay-timing.js';
