export * from './contact-note.entity.js';
export * from './contact-note.service.js';
export * from './contacts.module.js';
