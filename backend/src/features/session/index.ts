export * from './session.module.js';
export * from './session.service.js';
