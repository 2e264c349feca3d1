export * from './briefing.js';
