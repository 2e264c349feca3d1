import { v7 as uuidv7 } from 'uuid';
import type { Subject } from '../../platform/events/index.js';
import type { Row } from '../muster/rows.js';
import type { ToldRecord } from './facts.js';

type Ids = ReadonlyMap<string, string>;

/**
 * Rows of what is known from where: every record from the document; single fields that have words of their own, too; and what the
 * document has from another source also from that one.
 */
export function citationRows(records: readonly ToldRecord[], document: string, ids: Ids): Row[] {
  return records.flatMap((record) => {
    const { locator, words, alsoFrom } = record;
    const about = { ...citedAs(record, ids), version: 1, created_at: 'now', updated_at: 'now' };
    const row = (source_id: string, place: string | null, field: string | null = null, wording: string | null = null): Row => ({
      id: uuidv7(),
      source_id,
      locator: place,
      field,
      wording,
      ...about,
    });
    return [
      row(document, locator),
      ...Object.entries(words).map(([field, wording]) => row(document, locator, field, wording)),
      ...alsoFrom.map((source) => row(ids.get(source) ?? '', null)),
    ];
  });
}

/** Parts are cited as parts of the record on whose page they stand. */
function citedAs(record: ToldRecord, ids: Ids): Row {
  const id = ids.get(record.key);
  const whole = wholeOf(record);
  return whole
    ? { subject_type: whole.type, subject_id: ids.get(whole.id), part_type: record.resource, part_id: id }
    : { subject_type: record.resource, subject_id: id, part_type: null, part_id: null };
}

/** The record something is a part of, by its key. */
function wholeOf({ resource, values }: ToldRecord): Subject | null {
  switch (resource) {
    case 'memberships':
      return { type: 'networks', id: values.networkId };
    case 'relationships':
      return { type: values.fromType, id: values.fromId };
    case 'milestones':
      return { type: 'initiatives', id: values.initiativeId };
    case 'decisions':
      return values.meetingId ? { type: 'meetings', id: values.meetingId } : null;
    default:
      return null;
  }
}
