export * from './queues.module.js';
