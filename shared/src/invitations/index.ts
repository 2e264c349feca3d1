export * from './answer-page.js';
export * from './fields.js';
export { default as INVITATION_LABELS_DE } from './labels.de.js';
export { default as INVITATION_LABELS_EN } from './labels.en.js';
export * from './invitation.dto.js';
export * from './invitation.js';
export * from './invitation.kinds.js';
