/** Mails of update rounds: the question, the reminder of it, and the code that opens the form. */
export const REQUEST_MAIL = 'update-rounds.request';
export const REMINDER_MAIL = 'update-rounds.reminder';
export const CODE_MAIL = 'update-rounds.code';
