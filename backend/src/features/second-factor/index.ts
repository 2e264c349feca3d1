export * from './second-factor.module.js';
export * from './second-factor.service.js';
