import {
  contactText,
  INITIATIVE_FIELDS,
  INITIATIVE_LABELS_DE,
  INITIATIVE_LABELS_EN,
  listText,
  type Initiative,
} from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { RecordExport } from '../../platform/resources/index.js';
import { namesCell, type TableKind } from '../../platform/tables/write/index.js';
import { InitiativeRepository } from './initiative.repository.js';

const LABELS = { de: INITIATIVE_LABELS_DE, en: INITIATIVE_LABELS_EN };

const TABLE_KIND: TableKind<Initiative> = {
  fields: INITIATIVE_FIELDS,
  labels: LABELS,
  special: {
    networkId: ({ network }) => network?.name ?? null,
    groupId: ({ group }) => group?.name ?? null,
    parties: ({ parties }, language) =>
      listText(
        parties.map(({ organisation, role }) => contactText({ value: organisation.name, label: LABELS[language].parties[role] })),
      ) || null,
    programmeIds: ({ programmes }) => namesCell(programmes),
    topicIds: ({ topics }) => namesCell(topics),
  },
};

/** Initiatives as a table. */
@Injectable()
export class InitiativeExport extends RecordExport<Initiative> {
  constructor(records: InitiativeRepository) {
    super({ name: 'initiatives', read: 'initiatives.read', kind: TABLE_KIND, records });
  }
}
