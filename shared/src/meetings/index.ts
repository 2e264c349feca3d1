export * from './fields.js';
export { default as MEETING_LABELS_DE } from './labels.de.js';
export { default as MEETING_LABELS_EN } from './labels.en.js';
export * from './meeting.dto.js';
export * from './meeting.js';
export * from './meeting.kinds.js';
