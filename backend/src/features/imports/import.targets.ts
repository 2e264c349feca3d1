import type { ImportTarget } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import type { Tx } from '../../platform/database/index.js';
import { CustomFieldService } from '../custom-fields/index.js';
import { RecordMatcher } from '../duplicates/index.js';
import { RowFields } from './draft.js';
import type { ImportEntity } from './import.entity.js';
import { MembershipTarget } from './membership.target.js';
import { OrganisationTarget } from './organisation.target.js';
import { PersonTarget } from './person.target.js';
import { SeatTarget } from './seat.target.js';
import type { Target } from './target.js';

/** What rows become, and what their columns can be. */
@Injectable()
export class ImportTargets {
  private readonly targets: Readonly<Record<ImportTarget, Target>>;

  constructor(
    persons: PersonTarget,
    organisations: OrganisationTarget,
    memberships: MembershipTarget,
    seats: SeatTarget,
    private readonly customFields: CustomFieldService,
    private readonly matcher: RecordMatcher,
  ) {
    this.targets = { persons, organisations, memberships, seats };
  }

  of({ target }: { target: ImportTarget }): Target {
    return this.targets[target];
  }

  /** Takes notice of all records as they stand: before rows are compared with them, once for many. */
  notice(tx: Tx): Promise<void> {
    return this.matcher.notice(tx);
  }

  /** The fields of a row of an import, own fields of the region included. */
  async fieldsOf(caller: Caller, { target, options }: Pick<ImportEntity, 'target' | 'options'>): Promise<RowFields> {
    const customisable = target === 'persons' || target === 'organisations' ? target : null;
    const definitions = customisable ? await this.customFields.definitions(caller, customisable) : [];
    return new RowFields(target, definitions, options.dateOrder);
  }
}
