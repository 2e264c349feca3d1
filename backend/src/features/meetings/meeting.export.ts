import {
  contactText,
  listText,
  MEETING_FIELDS,
  MEETING_LABELS_DE,
  MEETING_LABELS_EN,
  type Language,
  type Meeting,
} from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { RecordExport } from '../../platform/resources/index.js';
import { namesCell, type TableColumn, type TableKind } from '../../platform/tables/write/index.js';
import { MeetingRepository } from './meeting.repository.js';

const LABELS = { de: MEETING_LABELS_DE, en: MEETING_LABELS_EN };

const TABLE_KIND: TableKind<Meeting> = {
  fields: MEETING_FIELDS,
  labels: LABELS,
  special: {
    groupId: ({ group }) => group?.name ?? null,
    networkId: ({ network }) => network?.name ?? null,
    initiativeId: ({ initiative }) => initiative?.name ?? null,
    topicIds: ({ topics }) => namesCell(topics),
  },
  beside: (language) => [partiesColumn(language)],
};

/** The organisations that have a part in a meeting, each with its part. */
function partiesColumn(language: Language): TableColumn<Meeting> {
  const { fields, partyRole } = LABELS[language];
  const told = (parties: Meeting['parties']): string[] =>
    parties.map(({ organisation, role }) => contactText({ value: organisation.name, label: partyRole[role] }));
  return { name: 'parties', header: fields.parties, cell: ({ parties }) => listText(told(parties)) || null };
}

/** Meetings as a table. */
@Injectable()
export class MeetingExport extends RecordExport<Meeting> {
  constructor(records: MeetingRepository) {
    super({ name: 'meetings', read: 'meetings.read', kind: TABLE_KIND, records });
  }
}
