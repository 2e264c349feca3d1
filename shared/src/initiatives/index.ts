export * from './fields.js';
export * from './initiative.dto.js';
export * from './initiative.js';
export * from './initiative.kinds.js';
export * from './milestone.dto.js';
