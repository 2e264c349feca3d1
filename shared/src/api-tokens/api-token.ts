import { type Action, ACTIONS } from '../access/index.js';

/** What a program may be allowed. Accounts themselves are managed by people only. */
export const API_TOKEN_ACTIONS = ACTIONS.filter((action) => action !== 'account.manage');

/** Days after which a token ends by itself. */
export const API_TOKEN_LIFETIMES = [30, 90, 365] as const;

/** The right of a program to act as the user, within the given actions and one region. */
export interface ApiToken {
  id: string;
  name: string;
  actions: Action[];
  /** Null for tokens of the installation. */
  region: { id: string; name: string } | null;
  createdAt: string;
  expiresAt: string;
  /** Day of the last use. */
  lastUsedOn: string | null;
}

/** A new token with its secret, told this one time. */
export interface NewApiToken extends ApiToken {
  /** For the header `Authorization: Bearer …`. */
  secret: string;
}
