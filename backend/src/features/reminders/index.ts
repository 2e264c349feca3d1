export * from './reminder.entity.js';
export * from './reminder.service.js';
export * from './reminders.module.js';
