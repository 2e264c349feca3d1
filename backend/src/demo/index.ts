export * from './demo-loaders.js';
export * from './demo-logins.text.js';
export * from './demo.js';
export * from './fill-demo.js';
