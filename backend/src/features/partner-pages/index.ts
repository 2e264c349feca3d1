export * from './partner-pages.module.js';
