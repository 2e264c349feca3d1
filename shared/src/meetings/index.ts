export * from './meeting.js';
export * from './meeting.kinds.js';
