export * from './blocking.js';
export * from './duplicate.js';
export * from './duplicate.dto.js';
export * from './fields.js';
export * from './identity.js';
export { fold, mailOf, ownDomain, phoneDigits } from './normalise.js';
export * from './profile.js';
export * from './score.js';
