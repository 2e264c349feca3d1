import { MEMBERSHIP_FIELDS, type FieldChange, type Membership, type MembershipInput } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database, type Tx } from '../../platform/database/index.js';
import { EventLog, type Subject } from '../../platform/events/index.js';
import type { ListQuery, Page } from '../../platform/listing/index.js';
import {
  checkOrder,
  checkOverlap,
  editableFields,
  PartService,
  type Changed,
  type RecordValues,
  type Told,
} from '../../platform/records/index.js';
import type { MembershipEntity } from './membership.entity.js';
import { MembershipRepository } from './membership.repository.js';
import { membershipValues } from './network.mapper.js';

type MembershipValues = RecordValues<MembershipEntity>;

/** Keeps who belongs to the networks of a region. Who left and came back has two memberships. */
@Injectable()
export class MembershipService extends PartService<MembershipEntity, MembershipInput, Membership> {
  constructor(
    database: Database,
    private readonly memberships: MembershipRepository,
    events: EventLog,
    private readonly clock: Clock,
  ) {
    const history = editableFields<MembershipEntity>(MEMBERSHIP_FIELDS);
    super(database, memberships, events, { resource: 'memberships', history });
  }

  /** Who belonged to the networks on a day; without one everybody who ever did. */
  pageAsOf(caller: Caller, query: ListQuery, day: string | null): Promise<Page> {
    return day ? this.memberships.pageAsOf(caller, query, day) : this.page(caller, query);
  }

  /** All memberships of some organisations in some networks, locked until the transaction ends. */
  between(tx: Tx, networkIds: readonly string[], organisationIds: readonly string[]): Promise<MembershipEntity[]> {
    return this.memberships.between(tx, networkIds, organisationIds);
  }

  /** @throws AppError `invalid_input` where the organisation belongs to the network then anyway */
  protected override async accept(tx: Tx, input: MembershipInput, before: MembershipEntity | null): Promise<MembershipValues> {
    const { networkId, organisationId } = before ?? input;
    const values = { ...membershipValues(input), networkId, organisationId };
    checkOrder(values);
    checkOverlap(values, await this.memberships.otherPeriods(tx, values, before?.id ?? null), this.clock.now());
    return values;
  }

  protected override subjects(row: Told<MembershipValues>): [Subject, ...Subject[]] {
    return [{ type: 'networks', id: row.networkId }, { type: 'organisations', id: row.organisationId }, this.itself(row)];
  }

  protected override change(
    tx: Tx,
    verb: string,
    before: MembershipEntity,
    values: Changed<MembershipEntity>,
    changes: FieldChange[],
  ): Promise<void> {
    const ends = before.until === null && values.until;
    return super.change(tx, ends ? 'ended' : verb, before, values, changes);
  }
}
