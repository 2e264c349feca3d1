export * from './filing.dto.js';
export * from './filing.js';
export * from './mail-signature.js';
export * from './mail-text.js';
export * from './pasted-date.js';
export * from './pasted-mail.js';
