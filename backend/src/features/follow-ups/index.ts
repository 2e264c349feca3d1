export * from './follow-up.service.js';
export * from './follow-up.sweep.js';
export * from './follow-ups.module.js';
