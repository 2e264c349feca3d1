export * from './answer.service.js';
export * from './invitation.entity.js';
export * from './invitations.module.js';
