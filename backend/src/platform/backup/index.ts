export * from './archive-format.js';
export * from './backup.js';
export * from './restore.js';
export * from './tables.js';
