import type { UiFeature } from '../../app/feature.js';
import { MAILBOX_PATH, PATH } from './message-address.js';

export const feature: UiFeature = {
  name: 'messages',
  routes: [
    { path: PATH, lazy: async () => ({ Component: (await import('./MessageListPage.js')).MessageListPage }) },
    { path: MAILBOX_PATH, lazy: async () => ({ Component: (await import('./MailboxPage.js')).MailboxPage }) },
    { path: `${MAILBOX_PATH}/:id`, lazy: async () => ({ Component: (await import('./MailboxPage.js')).MailboxPage }) },
  ],
  navigation: [{ section: 'overview', label: 'messages.title', icon: 'mail', path: PATH, action: 'messages.read' }],
  commands: [{ label: 'messages.mailbox.title', icon: 'mail', path: MAILBOX_PATH, action: 'caught-mails.read' }],
};
