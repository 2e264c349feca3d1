export * from './fields.js';
export * from './group.dto.js';
export * from './group.js';
export * from './group.kinds.js';
export * from './seat.dto.js';
export { default as GROUP_LABELS_DE } from './labels.de.js';
export { default as GROUP_LABELS_EN } from './labels.en.js';
export { default as SEAT_LABELS_DE } from './seat-labels.de.js';
export { default as SEAT_LABELS_EN } from './seat-labels.en.js';
