import { CONTACT_NOTE_FIELDS, type ContactNote, type NextStep } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { columnsOf, Database, recordOf, type Tx } from '../../platform/database/index.js';
import type { Listing } from '../../platform/listing/index.js';
import { RecordRepository } from '../../platform/records/index.js';
import { ContactNoteEntity } from './contact-note.entity.js';

const TABLE = 'contact_note n';

const COLUMNS = columnsOf(
  ContactNoteEntity,
  'n',
  CONTACT_NOTE_FIELDS.filter(({ name }) => name !== 'personIds'),
);

const PERSON_IDS =
  'ARRAY(SELECT np.person_id::text FROM contact_note_person np WHERE np.contact_note_id = n.id ORDER BY np.position)';

const NEXT_STEP = `(SELECT json_build_object('dueOn', r.due_on, 'text', r.text) FROM reminder r WHERE r.contact_note_id = n.id)`;

const LISTING: Listing = {
  fields: CONTACT_NOTE_FIELDS,
  columns: { ...COLUMNS, personIds: PERSON_IDS },
  defaultSort: { field: 'day', descending: true },
};

const RECORD = recordOf({
  ...COLUMNS,
  personIds: PERSON_IDS,
  organisation: `(SELECT json_build_object('id', o.id, 'name', o.name, 'kind', o.kind) FROM organisation o WHERE o.id = n.organisation_id)`,
  group: `(SELECT json_build_object('id', g.id, 'name', g.name) FROM working_group g WHERE g.id = n.group_id)`,
  network: `(SELECT json_build_object('id', w.id, 'name', w.name) FROM network w WHERE w.id = n.network_id)`,
  persons: `coalesce((SELECT json_agg(json_build_object('id', p.id, 'name', p.name) ORDER BY np.position)
    FROM contact_note_person np JOIN person p ON p.id = np.person_id WHERE np.contact_note_id = n.id), '[]')`,
  nextStep: NEXT_STEP,
  nextStepDoneAt: '(SELECT r.done_at FROM reminder r WHERE r.contact_note_id = n.id)',
  author: `(SELECT json_build_object('id', u.id, 'name', u.name) FROM user_account u WHERE u.id = n.author_id)`,
});

type Written = Parameters<RecordRepository<ContactNoteEntity, ContactNote>['insert']>[1];
type Rewritten = Parameters<RecordRepository<ContactNoteEntity, ContactNote>['update']>[3];

@Injectable()
export class ContactNoteRepository extends RecordRepository<ContactNoteEntity, ContactNote> {
  constructor(database: Database) {
    super(database, ContactNoteEntity, { table: TABLE, alias: 'n', record: RECORD, listing: LISTING });
  }

  override async lock(tx: Tx, id: string): Promise<ContactNoteEntity | null> {
    const row = await super.lock(tx, id);
    return row && { ...row, ...(await this.besides(tx, id)) };
  }

  override async insert(tx: Tx, { personIds = [], nextStep: _kept, ...columns }: Written): Promise<void> {
    await super.insert(tx, columns);
    await this.writePersons(tx, columns.id, personIds);
  }

  override async update(
    tx: Tx,
    id: string,
    version: number,
    { personIds, nextStep: _kept, ...columns }: Rewritten,
  ): Promise<void> {
    await super.update(tx, id, version, columns);
    if (personIds) await this.writePersons(tx, id, personIds);
  }

  /** What of a note does not lie in its own row. */
  private async besides(tx: Tx, id: string): Promise<Pick<ContactNoteEntity, 'personIds' | 'nextStep'>> {
    const [row] = await tx.query<{ personIds: string[]; nextStep: NextStep | null }>(
      `SELECT ${PERSON_IDS} AS "personIds", ${NEXT_STEP} AS "nextStep"
       FROM ${TABLE} WHERE n.id = $1`,
      [id],
    );
    return { personIds: row?.personIds ?? [], nextStep: row?.nextStep ?? null };
  }

  private async writePersons(tx: Tx, id: string, personIds: readonly string[]): Promise<void> {
    await tx.query('DELETE FROM contact_note_person WHERE contact_note_id = $1', [id]);
    await tx.query(
      `INSERT INTO contact_note_person (region_id, contact_note_id, person_id, position)
       SELECT $1, $2, person_id, place FROM unnest($3::uuid[]) WITH ORDINALITY AS named (person_id, place)`,
      [tx.regionId, id, personIds],
    );
  }
}
