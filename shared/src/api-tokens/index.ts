export * from './api-token.js';
export * from './api-token.dto.js';
