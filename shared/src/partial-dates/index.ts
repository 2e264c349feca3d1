export * from './bounds.js';
export * from './partial-date.dto.js';
export { default as PARTIAL_DATE_LABELS_DE } from './labels.de.js';
export { default as PARTIAL_DATE_LABELS_EN } from './labels.en.js';
export * from './partial-date.js';
export * from './words.js';
