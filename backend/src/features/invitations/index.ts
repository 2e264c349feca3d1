export { Invitations } from './answer.service.js';
export * from './invitation.entity.js';
export * from './invitations.module.js';
export * from './list.service.js';
export { copyChanges, officeCopyOf, officeOf, readerOf, reachedOffice, withCopy, type Office } from './office.js';
export * from './office-link.entity.js';
export { ReminderWishes, type RemindersPage } from './reminder-wishes.service.js';
export { silenceOf } from './silence.js';
