export * from './fields.js';
export * from './reminder.dto.js';
export * from './reminder.js';
