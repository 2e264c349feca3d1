export * from './person.js';
export * from './person.kinds.js';
