export * from './account.js';
export * from './account.dto.js';
export * from './password.js';
