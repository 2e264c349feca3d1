export * from './contact-note.entity.js';
export * from './contacts.module.js';
