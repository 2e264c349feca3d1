export * from './change-broadcast.js';
export * from './change-feed.js';
export * from './change-messages.js';
export * from './changes.js';
export * from './event-log.js';
export * from './events.module.js';
export * from './timeline.js';
