export * from './day-text.js';
export * from './formula-guard.js';
export { default as TABLE_LABELS_DE } from './labels.de.js';
export { default as TABLE_LABELS_EN } from './labels.en.js';
export * from './list-text.js';
export * from './partial-date-text.js';
