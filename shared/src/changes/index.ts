export * from './changes.js';
export * from './changes.dto.js';
