import { HOURS, MINUTES } from '../../platform/clock/index.js';

/** Attempts on one account from one address: whoever tries there keeps nobody out who comes from elsewhere. */
export const PER_ACCOUNT = { name: 'login-account', attempts: 10, within: 15 * MINUTES };

/** Attempts on one account, wherever they come from together. */
export const PER_ACCOUNT_ANYWHERE = { name: 'login-account-anywhere', attempts: 100, within: 15 * MINUTES };

/** Attempts from one address. Whole offices share one. */
export const PER_ADDRESS = { name: 'login-address', attempts: 100, within: 15 * MINUTES };

/** Mails asked for to one mailbox, and from one address. */
export const MAILS_PER_ACCOUNT = { name: 'mail-account', attempts: 5, within: 1 * HOURS };
export const MAILS_PER_ADDRESS = { name: 'mail-address', attempts: 50, within: 1 * HOURS };
