export * from './fields.js';
export { default as ORGANISATION_LABELS_DE } from './labels.de.js';
export { default as ORGANISATION_LABELS_EN } from './labels.en.js';
export * from './logo.dto.js';
export * from './organisation.dto.js';
export * from './organisation.js';
export * from './organisation.kinds.js';
