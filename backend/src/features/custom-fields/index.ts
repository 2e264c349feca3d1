export * from './custom-field.definition.js';
export * from './custom-field.entity.js';
export * from './custom-field.listing.js';
export * from './custom-field.service.js';
export * from './custom-field.values.js';
export * from './custom-fields.module.js';
export * from './own-fields.js';
