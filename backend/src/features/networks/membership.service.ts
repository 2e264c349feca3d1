import { MEMBERSHIP_FIELDS, type FieldChange, type Membership, type MembershipInput } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/index.js';
import { EventLog, type Subject } from '../../platform/events/index.js';
import {
  checkOrder,
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
  constructor(database: Database, memberships: MembershipRepository, events: EventLog) {
    const history = editableFields<MembershipEntity>(MEMBERSHIP_FIELDS);
    super(database, memberships, events, { resource: 'memberships', history });
  }

  protected override accept(_tx: Tx, input: MembershipInput, before: MembershipEntity | null): Promise<MembershipValues> {
    const values = membershipValues(input);
    checkOrder(values);
    const { networkId, organisationId } = before ?? values;
    return Promise.resolve({ ...values, networkId, organisationId });
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
