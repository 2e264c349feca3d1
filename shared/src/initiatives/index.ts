export * from './fields.js';
export * from './initiative.dto.js';
export * from './initiative.js';
export * from './initiative.kinds.js';
export * from './milestone.dto.js';
export { default as INITIATIVE_LABELS_DE } from './labels.de.js';
export { default as INITIATIVE_LABELS_EN } from './labels.en.js';
