export * from './contact-mail.dto.js';
export * from './contact-mail.js';
export * from './contact-note.dto.js';
export * from './contact-note.js';
export * from './contact.kinds.js';
export * from './fields.js';
