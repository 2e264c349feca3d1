export * from './owner.js';
export * from './password-hasher.js';
export * from './password.policy.js';
export * from './user.mails.js';
export * from './user.repository.js';
export * from './users.module.js';
