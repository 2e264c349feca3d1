export * from './caught-mail.js';
export * from './fields.js';
export * from './message.js';
export * from './message.states.js';
