export * from './event.js';
export * from './timeline.dto.js';
export * from './timeline.kinds.js';
