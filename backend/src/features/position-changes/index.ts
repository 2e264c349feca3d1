export type { Departure } from './departure.js';
export * from './departure.reversal.js';
export * from './position-change.service.js';
export * from './position-changes.module.js';
