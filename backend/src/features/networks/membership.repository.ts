import { MEMBERSHIP_FIELDS, MEMBERSHIP_ROLES, type Membership } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { columnsOf, Database, recordOf } from '../../platform/database/index.js';
import type { Listing } from '../../platform/listing/index.js';
import { RecordRepository } from '../../platform/records/index.js';
import { MembershipEntity } from './membership.entity.js';

const COLUMNS = columnsOf(MembershipEntity, 'm', MEMBERSHIP_FIELDS);

const LISTING: Listing = {
  fields: MEMBERSHIP_FIELDS,
  columns: COLUMNS,
  order: {
    networkId: '(SELECT n.name FROM network n WHERE n.id = m.network_id)',
    organisationId: '(SELECT o.name FROM organisation o WHERE o.id = m.organisation_id)',
    role: `array_position(ARRAY[${MEMBERSHIP_ROLES.map((role) => `'${role}'`).join(', ')}], m.role)`,
  },
  defaultSort: { field: 'organisationId', descending: false },
};

const RECORD = recordOf({
  ...COLUMNS,
  network: `(SELECT json_build_object('id', n.id, 'name', n.name) FROM network n WHERE n.id = m.network_id)`,
  organisation: `(SELECT json_build_object('id', o.id, 'name', o.name, 'kind', o.kind) FROM organisation o WHERE o.id = m.organisation_id)`,
});

@Injectable()
export class MembershipRepository extends RecordRepository<MembershipEntity, Membership> {
  constructor(database: Database) {
    super(database, MembershipEntity, { table: 'membership m', alias: 'm', record: RECORD, listing: LISTING });
  }
}
