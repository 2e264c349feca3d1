export * from './invitation.js';
export * from './invitation.kinds.js';
