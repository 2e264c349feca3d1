export * from './bounds.js';
export * from './partial-date.dto.js';
export * from './partial-date.js';
