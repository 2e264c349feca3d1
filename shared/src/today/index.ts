export * from './need.js';
export * from './today.js';
