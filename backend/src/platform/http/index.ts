export * from './input.pipe.js';
export * from './problem.filter.js';
export * from './record-response.js';
export * from './record-id.decorator.js';
export * from './http-app.js';
export * from './admin-ui.js';
export * from './listen-address.js';
export * from './upload.js';
