export * from './wall-clock.js';
