import type { Action, Language, Role, Scope } from '@knotenpunkt/shared';
import { scopeOf } from '@knotenpunkt/shared';

/**
 * On whose behalf something happens: every service takes it first. The region is the one the
 * request works in; null only where an action belongs to the installation.
 */
export class Caller {
  constructor(
    readonly identity: {
      readonly userId: string | null;
      readonly regionId: string | null;
      readonly roles: readonly Role[];
      readonly requestId: string | null;
      /** The person in the region this user is, needed for `own_groups`. */
      readonly personId?: string | null;
      /** The language the user works in; undefined for programs. */
      readonly language?: Language;
      /** Actions an API token is limited to; undefined for a login. */
      readonly actions?: readonly Action[];
      /** The login or API token itself, for ending it. */
      readonly credentialId?: string;
      /** Logged in without the second factor the account must have. */
      readonly secondFactorMissing?: boolean;
    },
  ) {}

  /** A caller without user: jobs, seeds, the command line. */
  static system(regionId: string | null, requestId: string | null = null): Caller {
    return new Caller({ userId: null, regionId, roles: [], requestId });
  }

  get userId(): string | null {
    return this.identity.userId;
  }

  get requestId(): string | null {
    return this.identity.requestId;
  }

  /** The region, where there must be one: the guard lets nobody through without. */
  get regionId(): string {
    if (this.identity.regionId === null) throw new Error('This caller is in no region');
    return this.identity.regionId;
  }

  /** The same caller at work in another region, or in none. */
  inRegion(regionId: string | null): Caller {
    return new Caller({ ...this.identity, regionId });
  }

  scopeFor(action: Action): Scope | undefined {
    const { actions, roles } = this.identity;
    return actions && !actions.includes(action) ? undefined : scopeOf(action, roles);
  }
}
