export * from './fields.js';
export { default as MEMBERSHIP_LABELS_DE } from './labels.de.js';
export { default as MEMBERSHIP_LABELS_EN } from './labels.en.js';
export * from './membership.dto.js';
export * from './network.dto.js';
export * from './network.js';
export * from './network.kinds.js';
export { default as NETWORK_LABELS_DE } from './network-labels.de.js';
export { default as NETWORK_LABELS_EN } from './network-labels.en.js';
