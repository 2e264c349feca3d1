export * from './api-token.service.js';
export * from './api-tokens.module.js';
