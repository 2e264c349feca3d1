export * from './audience.dto.js';
export * from './audience.js';
export * from './fields.js';
export { default as AUDIENCE_LABELS_DE } from './labels.de.js';
export { default as AUDIENCE_LABELS_EN } from './labels.en.js';
