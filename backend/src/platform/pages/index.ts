export * from './fault.filter.js';
export * from './html.js';
export * from './icons.js';
export * from './page.js';
export * from './page-controller.decorator.js';
export * from './page-request.js';
export * from './page-response.js';
