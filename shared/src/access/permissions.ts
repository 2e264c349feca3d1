/**
 * Who may do what: the one table both sides read. The guard enforces it, the interface hides
 * what it forbids, a test prints it against every route.
 */

/** Roles a user holds in one region. */
export const REGION_ROLES = ['coordinator', 'group_lead', 'reader', 'reporting'] as const;
export type RegionRole = (typeof REGION_ROLES)[number];

/** `administrator` is held for the installation and opens no region's data by itself. */
export const ROLES = [...REGION_ROLES, 'administrator'] as const;
export type Role = (typeof ROLES)[number];

/**
 * How far an action reaches.
 * `installation`: everything that belongs to no region. `region`: all of the current region.
 * `own_groups`: records of groups in which the user's person has an open seat as lead or deputy.
 * `own`: only what belongs to the user.
 */
export type Scope = 'installation' | 'region' | 'own_groups' | 'own';

export const PERMISSIONS = {
  'account.manage': { coordinator: 'own', group_lead: 'own', reader: 'own', reporting: 'own', administrator: 'own' },
  'register.read': {
    coordinator: 'region',
    group_lead: 'region',
    reader: 'region',
    reporting: 'region',
    administrator: 'installation',
  },
  'organisations.read': { coordinator: 'region', group_lead: 'region', reader: 'region' },
  'organisations.write': { coordinator: 'region' },
  'persons.read': { coordinator: 'region', group_lead: 'region', reader: 'region' },
  'persons.write': { coordinator: 'region' },
  'networks.read': { coordinator: 'region', group_lead: 'region', reader: 'region' },
  'networks.write': { coordinator: 'region' },
  'groups.read': { coordinator: 'region', group_lead: 'region', reader: 'region' },
  'groups.write': { coordinator: 'region' },
  'initiatives.read': { coordinator: 'region', group_lead: 'region', reader: 'region' },
  'initiatives.write': { coordinator: 'region' },
  'meetings.read': { coordinator: 'region', group_lead: 'region', reader: 'region' },
  'meetings.write': { coordinator: 'region', group_lead: 'own_groups' },
  'invitations.read': { coordinator: 'region', group_lead: 'own_groups' },
  'invitations.send': { coordinator: 'region', group_lead: 'own_groups' },
  'minutes.read': { coordinator: 'region', group_lead: 'region', reader: 'region' },
  'minutes.write': { coordinator: 'region', group_lead: 'own_groups' },
  'contacts.read': { coordinator: 'region', group_lead: 'region', reader: 'region' },
  'contacts.write': { coordinator: 'own' },
  'reminders.use': { coordinator: 'own', group_lead: 'own', reader: 'own' },
  'lineage.read': { coordinator: 'region', group_lead: 'region', reader: 'region' },
  'lineage.write': { coordinator: 'region' },
  'programmes.read': { coordinator: 'region', group_lead: 'region', reader: 'region' },
  'programmes.write': { coordinator: 'region' },
  'topics.read': { coordinator: 'region', group_lead: 'region', reader: 'region' },
  'topics.write': { coordinator: 'region' },
  'sources.read': { coordinator: 'region', group_lead: 'region', reader: 'region' },
  'sources.write': { coordinator: 'region' },
  'events.read': { coordinator: 'region', group_lead: 'region', reader: 'region' },
  'files.read': { coordinator: 'region', group_lead: 'region', reader: 'region' },
  'files.write': { coordinator: 'region' },
  'views.read': { coordinator: 'region', group_lead: 'region', reader: 'region' },
  'views.write': { coordinator: 'own', group_lead: 'own', reader: 'own' },
  'views.share': { coordinator: 'region' },
  'audiences.read': { coordinator: 'region' },
  'audiences.write': { coordinator: 'region' },
  'update-rounds.read': { coordinator: 'region' },
  'update-rounds.write': { coordinator: 'region' },
  'imports.use': { coordinator: 'region' },
  'exports.read': { coordinator: 'region' },
  'exports.create': { coordinator: 'region', group_lead: 'region', reader: 'region' },
  'duplicates.read': { coordinator: 'region', group_lead: 'region', reader: 'region' },
  'duplicates.merge': { coordinator: 'region' },
  'custom-fields.read': { coordinator: 'region', group_lead: 'region', reader: 'region' },
  'custom-fields.manage': { coordinator: 'region' },
  'search.use': { coordinator: 'region', group_lead: 'region', reader: 'region' },
  'changes.follow': { coordinator: 'region', group_lead: 'region', reader: 'region', reporting: 'region' },
  'messages.read': { coordinator: 'region' },
  'messages.send': { coordinator: 'region' },
  'today.read': { coordinator: 'region', group_lead: 'region', reader: 'region', reporting: 'region', administrator: 'own' },
  'colleagues.read': { coordinator: 'region', group_lead: 'region', reader: 'region' },
  'region.read': { coordinator: 'region', group_lead: 'region', reader: 'region' },
  'region.write': { coordinator: 'region' },
  'users.manage': { coordinator: 'region', administrator: 'installation' },
  'regions.manage': { administrator: 'installation' },
  'queues.manage': { administrator: 'installation' },
  'caught-mails.read': { coordinator: 'region', administrator: 'installation' },
} as const satisfies Record<string, Partial<Record<Role, Scope>>>;

export type Action = keyof typeof PERMISSIONS;
export const ACTIONS = Object.keys(PERMISSIONS) as Action[];

/** The widest scope any of `roles` gives for `action`, or undefined where none does. */
export function scopeOf(action: Action, roles: readonly Role[]): Scope | undefined {
  const granted: Partial<Record<Role, Scope>> = PERMISSIONS[action];
  const reach: Scope[] = ['installation', 'region', 'own_groups', 'own'];
  return reach.find((scope) => roles.some((role) => granted[role] === scope));
}
