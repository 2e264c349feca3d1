export * from './handles-job.decorator.js';
export * from './job-handlers.js';
export * from './job.js';
export * from './jobs.queue.js';
export * from './queue.module.js';
export * from './workers.queue.js';
