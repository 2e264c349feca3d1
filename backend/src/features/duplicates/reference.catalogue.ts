import type { MatchedResource } from '@knotenpunkt/shared';

/** A column by which rows refer to an organisation or a person, and what becomes of those rows when two records become one. */
export interface Reference {
  readonly table: string;
  readonly column: string;
  /** What it refers to, or the column that says so. */
  readonly to: MatchedResource | { readonly typeIn: string };
  /** Columns that tell the row from others, the region and this column aside. */
  readonly key: readonly string[];
  /** There is one such row at a time: by the values of these columns, and among those that have not ended where `open`. */
  readonly once?: { readonly by: readonly string[]; readonly open?: boolean; readonly otherwise?: 'stays' };
  /** The column of the other end; nothing refers to itself. */
  readonly otherEnd?: string;
  /** Rows that go with their whole: not put back where that is gone. */
  readonly partOf?: { readonly table: string; readonly column: string };
}

const ID = ['id'];

const of = (
  to: Reference['to'],
  table: string,
  column: string,
  key: readonly string[],
  more: Partial<Reference> = {},
): Reference => ({ table, column, to, key, ...more });

/** A row of a list of organisations or persons: its key is the list's, and each stands in it once. */
const listed = (
  to: MatchedResource,
  table: string,
  column: string,
  key: readonly string[],
  more: Partial<Reference> = {},
): Reference => of(to, table, column, key, { once: { by: key }, ...more });

const SUBJECT = { typeIn: 'subject_type' };

/**
 * Every column that refers to organisations or persons, in the order of the list of what moves. A test compares it with the foreign
 * keys and columns of the database: a new table belongs here, or among `NOT_MOVED` with the reason.
 */
export const REFERENCES: readonly Reference[] = [
  of('persons', 'person_position', 'person_id', ID, { once: { by: ['organisation_id', 'function'], open: true } }),
  of('organisations', 'person_position', 'organisation_id', ID, { once: { by: ['person_id', 'function'], open: true } }),
  of('organisations', 'membership', 'organisation_id', ID, { once: { by: ['network_id'], open: true } }),
  of('persons', 'seat', 'person_id', ID, { once: { by: ['group_id'], open: true } }),
  of('organisations', 'seat', 'organisation_id', ID),
  of('organisations', 'seat', 'sent_by_id', ID),
  listed('organisations', 'initiative_party', 'organisation_id', ['initiative_id', 'role']),
  listed('organisations', 'meeting_party', 'organisation_id', ['meeting_id', 'role']),
  listed('organisations', 'programme_funder', 'organisation_id', ['programme_id']),
  of('persons', 'invitation', 'person_id', ID, { once: { by: ['meeting_id'], otherwise: 'stays' } }),
  of('organisations', 'invitation', 'organisation_id', ID),
  of('persons', 'office_link', 'person_id', ID, { once: { by: ['invitation_id'], otherwise: 'stays' } }),
  of('persons', 'action_item', 'owner_id', ID),
  of('organisations', 'contact_note', 'organisation_id', ID),
  listed('organisations', 'contact_note_organisation', 'organisation_id', ['contact_note_id'], {
    partOf: { table: 'contact_note', column: 'contact_note_id' },
  }),
  listed('persons', 'contact_note_person', 'person_id', ['contact_note_id'], {
    partOf: { table: 'contact_note', column: 'contact_note_id' },
  }),
  of(SUBJECT, 'reminder', 'subject_id', ID),
  of(SUBJECT, 'follow_up', 'subject_id', ID),
  of({ typeIn: 'from_type' }, 'relationship', 'from_id', ID, {
    once: { by: ['kind', 'to_type', 'to_id'], open: true },
    otherEnd: 'to_id',
  }),
  of({ typeIn: 'to_type' }, 'relationship', 'to_id', ID, {
    once: { by: ['kind', 'from_type', 'from_id'], open: true },
    otherEnd: 'from_id',
  }),
  of({ typeIn: 'from_type' }, 'lineage_link', 'from_id', ID, { once: { by: ['to_type', 'to_id'] }, otherEnd: 'to_id' }),
  of({ typeIn: 'to_type' }, 'lineage_link', 'to_id', ID, { once: { by: ['from_type', 'from_id'] }, otherEnd: 'from_id' }),
  of(SUBJECT, 'topic_use', 'subject_id', ['topic_id'], { once: { by: ['topic_id'] } }),
  of(SUBJECT, 'citation', 'subject_id', ID),
  of(SUBJECT, 'file', 'subject_id', ID),
  listed('persons', 'audience_person', 'person_id', ['audience_id']),
  of('organisations', 'update_request', 'organisation_id', ID, { once: { by: ['round_id'], otherwise: 'stays' } }),
  of('persons', 'update_request', 'person_id', ID),
  of({ typeIn: 'record_type' }, 'proposed_change', 'record_id', ID),
  of('organisations', 'network', 'coordinating_organisation_id', ID),
  of('organisations', 'working_group', 'coordinating_organisation_id', ID),
  of('organisations', 'organisation', 'parent_id', ID, { otherEnd: 'id' }),
  of('organisations', 'organisation', 'successor_id', ID, { otherEnd: 'id' }),
  of('persons', 'person', 'assistant_id', ID, { otherEnd: 'id' }),
  of('persons', 'user_region', 'person_id', ['user_id'], { once: { by: [], otherwise: 'stays' } }),
];

/** Columns of ids, or of what ids are of, in which nothing moves; each with the reason. */
export const NOT_MOVED: Readonly<Record<string, string>> = {
  'event_subject.subject_id': 'what happened to a record stays its history; events are never changed',
  'message.subject_id': 'mails are about what they were about when they were sent',
  'access_token.subject_id': 'links open users and invitations, which keep their ids',
  'outbox.subject_id': 'work under way, which reads again what it is about',
  'installation_message.subject_id': 'mails about logins',
  'citation.part_id': 'parts move with their wholes and keep their ids',
  'import_row.record_id': 'what an import wrote, to be taken back there',
  'import_organisation.organisation_id': 'what an import wrote, to be taken back there',
  'duplicate_pair.one_id': 'pairs of the absorbed record are hidden while it is',
  'duplicate_pair.other_id': 'pairs of the absorbed record are hidden while it is',
  'duplicate_record.record_id': 'made anew from the record',
  'duplicate_key.record_id': 'made anew from the record',
  'record_merge.kept_id': 'what merging itself remembers',
  'record_merge.absorbed_id': 'what merging itself remembers',
};

/** As the interface names it: what refers, and as what. */
export const nameOf = ({ table, column }: Reference): string => `${table}.${column}`;

export const referencesTo = (resource: MatchedResource): Reference[] =>
  REFERENCES.filter(({ to }) => typeof to === 'object' || to === resource);
