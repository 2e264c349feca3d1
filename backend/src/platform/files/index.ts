export * from './file-contents.js';
export * from './files-platform.module.js';
export * from './media-type.js';
