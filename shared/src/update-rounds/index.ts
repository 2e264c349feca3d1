export * from './fields.js';
export * from './update-request.js';
export * from './update-round.dto.js';
export * from './update-round.js';
export * from './update-round.kinds.js';
