export * from './blocking.js';
export * from './identity.js';
export * from './profile.js';
export * from './score.js';
