export * from './search.js';
export * from './search.dto.js';
