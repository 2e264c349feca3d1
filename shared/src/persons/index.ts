export * from './fields.js';
export { default as PERSON_LABELS_DE } from './labels.de.js';
export { default as PERSON_LABELS_EN } from './labels.en.js';
export * from './person.dto.js';
export * from './person.js';
export * from './person.kinds.js';
export * from './position.dto.js';
export { default as POSITION_LABELS_DE } from './position-labels.de.js';
export { default as POSITION_LABELS_EN } from './position-labels.en.js';
