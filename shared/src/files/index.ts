export * from './fields.js';
export * from './file-types.js';
export * from './stored-file.js';
export * from './file-subject.dto.js';
