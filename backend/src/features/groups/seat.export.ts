import { SEAT_FIELDS, SEAT_LABELS_DE, SEAT_LABELS_EN, type Seat } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { RecordExport } from '../../platform/resources/index.js';
import type { TableKind } from '../../platform/tables/write/index.js';
import { SeatRepository } from './seat.repository.js';

const TABLE_KIND: TableKind<Seat> = {
  fields: SEAT_FIELDS,
  labels: { de: SEAT_LABELS_DE, en: SEAT_LABELS_EN },
  special: {
    groupId: ({ group }) => group.name,
    personId: ({ person }) => person?.name ?? null,
    organisationId: ({ organisation }) => organisation?.name ?? null,
    sentById: ({ sentBy }) => sentBy?.name ?? null,
  },
};

/** Seats as a table: who sits and sat where. */
@Injectable()
export class SeatExport extends RecordExport<Seat> {
  constructor(records: SeatRepository) {
    super({ name: 'seats', read: 'groups.read', kind: TABLE_KIND, records });
  }
}
