export * from './evenly-timed.js';
export * from './login.limits.js';
export * from './session-door.js';
export * from './session.module.js';
export * from './session.service.js';
