export * from './openapi.module.js';
export * from './openapi.service.js';
