import type { UiFeature } from '../../app/feature.js';
import { LOGIN_LEDGER, MAILBOX_PATH, REGION_LEDGER } from './message-address.js';

export const feature: UiFeature = {
  name: 'messages',
  routes: [
    { path: REGION_LEDGER.path, lazy: async () => ({ Component: (await import('./MessageListPage.js')).MessageListPage }) },
    { path: MAILBOX_PATH, lazy: async () => ({ Component: (await import('./MailboxPage.js')).MailboxPage }) },
    { path: `${MAILBOX_PATH}/:id`, lazy: async () => ({ Component: (await import('./MailboxPage.js')).MailboxPage }) },
    { path: LOGIN_LEDGER.path, lazy: async () => ({ Component: (await import('./LoginMailPage.js')).LoginMailPage }) },
  ],
  navigation: [
    { section: 'overview', label: 'messages.title', icon: 'mail', path: REGION_LEDGER.path, action: 'messages.read' },
    {
      section: 'administration',
      label: 'installation-messages.title',
      icon: 'mail',
      path: LOGIN_LEDGER.path,
      action: 'queues.manage',
    },
  ],
  commands: [{ label: 'messages.mailbox.title', icon: 'mail', path: MAILBOX_PATH, action: 'caught-mails.read' }],
};
