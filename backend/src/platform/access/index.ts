export * from './access.decorator.js';
export * from './access.guard.js';
export * from './caller-resolver.js';
export * from './caller.js';
