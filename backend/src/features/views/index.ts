export * from './view.entity.js';
export * from './views.module.js';
