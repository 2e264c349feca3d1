export * from './filings.module.js';
