export * from './event.js';
export * from './timeline.dto.js';
