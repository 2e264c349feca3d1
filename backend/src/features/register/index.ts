export { storeRegister } from './register-import.repository.js';
export * from './register-entry.entity.js';
export * from './register-import.js';
export * from './register.module.js';
export * from './register.facts.js';
