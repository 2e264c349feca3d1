export * from './password-hasher.js';
export * from './user.repository.js';
export * from './users.module.js';
