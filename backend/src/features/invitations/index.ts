export { Invitations } from './answer.service.js';
export * from './invitation.entity.js';
export { silenceOf } from './invitee.js';
export * from './invitations.module.js';
export * from './list.service.js';
export { ReminderWishes, type RemindersPage } from './reminder-wishes.service.js';
