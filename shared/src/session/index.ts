export * from './session.js';
export * from './session.dto.js';
