export * from './resolution.dto.js';
export * from './resolution.js';
