import type { de } from './de.js';

export const en: typeof de = {
  greeting: 'Dear {name},',
  greetingWithoutName: 'Hello,',
  closing: 'Kind regards',
  trial: {
    subject: 'Trial e-mail from {sender}',
    heading: 'Sending works',
    text: 'you sent this e-mail to yourself as a trial. If you can read it, e-mails from Knotenpunkt reach you.',
    note: 'If it lies in your junk folder, please ask your IT to allow the sender’s address.',
    reason: 'You receive this e-mail because you asked for it in Knotenpunkt.',
  },
};
