export * from './action-item.entity.js';
export * from './action-item.reports.js';
export * from './agenda-item.entity.js';
export * from './decision.entity.js';
export * from './minutes-edition.entity.js';
export * from './minutes.module.js';
export * from './task-reminder-wishes.service.js';
