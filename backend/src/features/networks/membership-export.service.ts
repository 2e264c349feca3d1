import {
  MEMBERSHIP_LABELS_DE,
  MEMBERSHIP_LABELS_EN,
  ORGANISATION_LABELS_DE,
  ORGANISATION_LABELS_EN,
  partialDateText,
  type Language,
  type Membership,
} from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { csvOf, type TableColumn, type TableFile } from '../../platform/csv/index.js';
import { Database } from '../../platform/database/index.js';
import { EventLog } from '../../platform/events/index.js';
import type { ListQuery } from '../../platform/listing/index.js';
import { MembershipRepository } from './membership.repository.js';

const LABELS = { de: MEMBERSHIP_LABELS_DE, en: MEMBERSHIP_LABELS_EN };
const ORGANISATION_LABELS = { de: ORGANISATION_LABELS_DE, en: ORGANISATION_LABELS_EN };

/** Gives the memberships of a list away as a table, for example the founding members of a network. */
@Injectable()
export class MembershipExportService {
  constructor(
    private readonly database: Database,
    private readonly memberships: MembershipRepository,
    private readonly events: EventLog,
  ) {}

  /** All memberships the query lets through, in its order. That they left the house is recorded first. */
  async table(caller: Caller, query: ListQuery, language: Language): Promise<TableFile> {
    const ids = await this.memberships.ids(caller, this.memberships.source.listing, query);
    const records = await this.memberships.byIds(caller, ids);
    await this.database.write(caller, async (tx) => {
      const changes = [{ field: 'count', before: null, after: records.length }];
      await this.events.record(tx, { kind: 'memberships.exported', subjects: [{ type: 'regions', id: tx.regionId }], changes });
    });
    return { name: LABELS[language].export.file, content: csvOf(rows(records, language), language) };
  }
}

function rows(records: readonly Membership[], language: Language): unknown[][] {
  const columns = columnsIn(language);
  return [columns.map(({ header }) => header), ...records.map((record) => columns.map(({ cell }) => cell(record)))];
}

function columnsIn(language: Language): TableColumn<Membership>[] {
  const { fields, role } = LABELS[language];
  const organisation = ORGANISATION_LABELS[language];
  return [
    { header: fields.networkId, cell: (membership) => membership.network.name },
    { header: fields.organisationId, cell: (membership) => membership.organisation.name },
    { header: organisation.fields.kind, cell: (membership) => organisation.kind[membership.organisation.kind] },
    { header: fields.role, cell: (membership) => role[membership.role] },
    { header: fields.since, cell: ({ since }) => since && partialDateText(since, language) },
    { header: fields.until, cell: ({ until }) => until && partialDateText(until, language) },
    { header: fields.joined, cell: ({ joined }) => joined },
  ];
}
