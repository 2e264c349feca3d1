import { ORGANISATION_FIELDS, ORGANISATION_LABELS_DE, ORGANISATION_LABELS_EN, type Organisation } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { listCell, type TableKind } from '../../platform/csv/index.js';
import { Database } from '../../platform/database/index.js';
import { EventLog } from '../../platform/events/index.js';
import { CustomFieldService, RecordExportService } from '../custom-fields/index.js';
import { OrganisationRepository } from './organisation.repository.js';

const TABLE_KIND: TableKind<Organisation> = {
  fields: ORGANISATION_FIELDS,
  labels: { de: ORGANISATION_LABELS_DE, en: ORGANISATION_LABELS_EN },
  special: {
    parentId: ({ parent }) => parent?.name ?? null,
    successorId: ({ successor }) => successor?.name ?? null,
    responsibleUserId: ({ responsible }) => responsible?.name ?? null,
    emails: ({ emails }) => listCell(emails.map(({ address }) => address)),
    phones: ({ phones }) => listCell(phones.map(({ number }) => number)),
  },
};

/** Gives the organisations of a list away as a table. */
@Injectable()
export class OrganisationExportService extends RecordExportService<Organisation> {
  constructor(database: Database, organisations: OrganisationRepository, customFields: CustomFieldService, events: EventLog) {
    super('organisations', TABLE_KIND, database, organisations, customFields, events);
  }
}
