import type { de } from './de.js';

export const en: typeof de = {
  subject: {
    request: 'Are your details still right? {organisation}',
    reminder: 'Reminder: are your details still right? {organisation}',
  },
  preview: 'Please have a quick look by {day}.',
  kicker: { request: 'Your details with us', reminder: 'Reminder' },
  heading: 'Are your details still right?',
  reminding: 'some time ago we asked you to look through the details of {organisation}. We have not heard from you yet.',
  organisation: 'Organisation',
  due: 'Please by',
  open: 'See the details',
  code_note:
    'As the page shows data of people, it asks for a one-time code, which is sent to this e-mail address at the press of a button. You need no account.',
  reason: 'You receive this e-mail because {organisation} works with us and you are our contact there.',
  no_reminders: 'No more reminders',
  copy: {
    subject: 'Copy for the office of {name} – {subject}',
    opening: 'You receive this e-mail as a copy because you are the office of {name}.',
    code_note: 'The page asks for a one-time code, which is sent to the e-mail address of {name} at the press of a button.',
    reason: 'You receive this e-mail as the office of {name}.',
  },
  /** Where data of somebody new comes from, as their record says it. */
  source: 'Own statement in the update round “{round}” of {day}',
  code: {
    subject: 'Your code for the details of {organisation}',
    preview: 'It is valid for ten minutes.',
    heading: 'Your one-time code',
    opening: 'with this code you open the details of {organisation}.',
    label: 'Code',
    note: 'It is valid for ten minutes and for this one page only. If you did not ask for it, there is nothing you need to do; please do not pass it on.',
    reason: 'You receive this e-mail because a code was asked for on the page with your details.',
  },
};
