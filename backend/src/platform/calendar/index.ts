export * from './calendar-body.js';
export * from './wall-clock.js';
