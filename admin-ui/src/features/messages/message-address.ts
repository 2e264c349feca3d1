import type { MessageKindName, MessageState } from '@knotenpunkt/shared';

/** A ledger of mails with the page that shows it. */
export interface Ledger {
  resource: 'messages' | 'installation-messages';
  path: string;
  kinds: readonly MessageKindName[];
}

/** Mails of a region, for those who coordinate it. */
export const REGION_LEDGER: Ledger = {
  resource: 'messages',
  path: '/emails',
  kinds: [
    'invitations.invitation',
    'invitations.update',
    'invitations.cancellation',
    'invitations.reminder',
    'invitations.confirmation',
    'invitations.trial',
    'minutes.minutes',
    'minutes.action_due',
    'update-rounds.request',
    'update-rounds.reminder',
    'update-rounds.code',
    'messages.trial',
  ],
};

/** Mails about logins, which belong to no region, for administrators. */
export const LOGIN_LEDGER: Ledger = {
  resource: 'installation-messages',
  path: '/anmelde-mails',
  kinds: ['users.invitation', 'session.login_link', 'users.password_reset'],
};

export const MAILBOX_PATH = `${REGION_LEDGER.path}/postfach`;
export const PAGE_SIZE = 50;

/** The states as people ask for them; the words of the address, and of the translation keys. */
export const STATE_GROUPS = {
  waiting: ['queued', 'claimed', 'deferred'],
  sent: ['sent'],
  failed: ['failed', 'bounced'],
  unknown: ['unknown'],
  not_sent: ['suppressed', 'superseded'],
} as const satisfies Record<string, readonly MessageState[]>;

export type StateGroup = keyof typeof STATE_GROUPS;

/** What the address says is to be seen. */
export interface Shown {
  group: StateGroup | undefined;
  kind: string | undefined;
  page: number;
}

export function readAddress(parameters: URLSearchParams): Shown {
  const group = parameters.get('state') ?? '';
  const page = Number(parameters.get('page') ?? 1);
  return {
    group: Object.hasOwn(STATE_GROUPS, group) ? (group as StateGroup) : undefined,
    kind: parameters.get('kind') ?? undefined,
    page: Number.isInteger(page) && page > 0 ? page : 1,
  };
}

export function addressOf(path: string, { group, kind, page = 1 }: Partial<Shown>): string {
  const parameters = new URLSearchParams();
  if (group) parameters.set('state', group);
  if (kind) parameters.set('kind', kind);
  if (page > 1) parameters.set('page', String(page));
  const query = parameters.toString();
  return query ? `${path}?${query}` : path;
}

/** What the list is asked for. */
export function filterOf({ group, kind }: Shown): Record<string, unknown> {
  return { ...(group && { state: STATE_GROUPS[group] }), ...(kind && { kind }) };
}
