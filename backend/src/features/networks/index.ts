export * from './membership.entity.js';
export * from './membership.service.js';
export * from './network.entity.js';
export * from './network.service.js';
export * from './networks.module.js';
