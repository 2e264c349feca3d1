export * from './meeting.entity.js';
export * from './meeting-party.entity.js';
export * from './meeting.reminders.js';
export * from './meeting.repository.js';
export * from './meeting.service.js';
export * from './meeting.sql.js';
export * from './meetings.module.js';
