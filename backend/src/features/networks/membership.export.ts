import {
  MEMBERSHIP_FIELDS,
  MEMBERSHIP_LABELS_DE,
  MEMBERSHIP_LABELS_EN,
  ORGANISATION_LABELS_DE,
  ORGANISATION_LABELS_EN,
  type Membership,
} from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { RecordExport, type ExportQuery } from '../../platform/resources/index.js';
import type { TableKind } from '../../platform/tables/write/index.js';
import { MembershipRepository } from './membership.repository.js';

const ORGANISATION = { de: ORGANISATION_LABELS_DE, en: ORGANISATION_LABELS_EN };

const TABLE_KIND: TableKind<Membership> = {
  fields: MEMBERSHIP_FIELDS,
  labels: { de: MEMBERSHIP_LABELS_DE, en: MEMBERSHIP_LABELS_EN },
  special: {
    networkId: ({ network }) => network.name,
    organisationId: ({ organisation }) => organisation.name,
  },
  beside: (language) => [
    {
      name: 'organisationKind',
      header: ORGANISATION[language].fields.kind,
      cell: ({ organisation }) => ORGANISATION[language].kind[organisation.kind],
    },
  ],
};

/** Memberships as a table, for example the founding members of a network; also as they were on a day. */
@Injectable()
export class MembershipExport extends RecordExport<Membership> {
  constructor(private readonly memberships: MembershipRepository) {
    super({ name: 'memberships', read: 'networks.read', kind: TABLE_KIND, records: memberships });
  }

  protected override ids(caller: Caller, query: ExportQuery): Promise<string[]> {
    return query.asOf ? this.memberships.idsAsOf(caller, query, query.asOf, query.most + 1) : super.ids(caller, query);
  }
}
