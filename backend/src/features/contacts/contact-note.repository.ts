import { CONTACT_NOTE_FIELDS, type ContactMailInput, type ContactNote } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { columnsOf, Database, recordOf, referenceTo, type Tx } from '../../platform/database/index.js';
import type { Listing } from '../../platform/listing/index.js';
import { RecordRepository } from '../../platform/records/index.js';
import { ContactNoteEntity } from './contact-note.entity.js';

const TABLE = 'contact_note n';

const COLUMNS = columnsOf(
  ContactNoteEntity,
  'n',
  CONTACT_NOTE_FIELDS.filter(({ name }) => name !== 'personIds' && name !== 'organisationIds'),
);

const PERSON_IDS =
  'ARRAY(SELECT np.person_id::text FROM contact_note_person np WHERE np.contact_note_id = n.id ORDER BY np.position)';

/** One of them may have become the one it belongs to, since two organisations were merged. */
const FURTHER = `FROM contact_note_organisation no JOIN organisation fo ON fo.id = no.organisation_id
  WHERE no.contact_note_id = n.id AND no.organisation_id IS DISTINCT FROM n.organisation_id`;

const ORGANISATION_IDS = `ARRAY(SELECT no.organisation_id::text ${FURTHER} ORDER BY no.position)`;

const FILES = `FROM file f WHERE f.subject_type = 'contact-notes' AND f.subject_id = n.id AND f.archived_at IS NULL`;

/** The mail that was filed, as the API answers it. */
const MAIL = `(SELECT ${recordOf({
  messageKey: 'm.message_key',
  contentKey: 'm.content_key',
  sentAt: 'm.sent_at',
  direction: 'm.direction',
  sender: 'm.sender',
  recipients: 'm.recipients',
  moreRecipients: 'm.more_recipients',
  text: 'm.text',
  quoted: 'm.quoted',
  fileIds: `ARRAY(SELECT f.id ${FILES} ORDER BY f.name, f.id)`,
})} FROM contact_mail m WHERE m.contact_note_id = n.id)`;

const NEXT_STEP = `(SELECT json_build_object('dueOn', r.due_on, 'text', r.text) FROM reminder r WHERE r.contact_note_id = n.id)`;

const LISTING: Listing = {
  fields: CONTACT_NOTE_FIELDS,
  columns: { ...COLUMNS, organisationIds: ORGANISATION_IDS, personIds: PERSON_IDS },
  defaultSort: { field: 'day', descending: true },
};

const RECORD = recordOf({
  ...COLUMNS,
  organisationIds: ORGANISATION_IDS,
  personIds: PERSON_IDS,
  organisation: referenceTo('organisation', 'n.organisation_id', 'kind'),
  group: referenceTo('working_group', 'n.group_id'),
  network: referenceTo('network', 'n.network_id'),
  initiative: referenceTo('initiative', 'n.initiative_id'),
  organisations: `coalesce((SELECT json_agg(json_build_object('id', fo.id, 'name', fo.name, 'kind', fo.kind) ORDER BY no.position)
    ${FURTHER}), '[]')`,
  persons: `coalesce((SELECT json_agg(json_build_object('id', p.id, 'name', p.name) ORDER BY np.position)
    FROM contact_note_person np JOIN person p ON p.id = np.person_id WHERE np.contact_note_id = n.id), '[]')`,
  mail: MAIL,
  files: `coalesce((SELECT json_agg(json_build_object('id', f.id, 'name', f.name, 'size', f.size) ORDER BY f.name, f.id) ${FILES}), '[]')`,
  nextStep: NEXT_STEP,
  nextStepDoneAt: '(SELECT r.done_at FROM reminder r WHERE r.contact_note_id = n.id)',
  author: referenceTo('user_account', 'n.author_id'),
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

  override async insert(
    tx: Tx,
    { organisationIds = [], personIds = [], mail = null, nextStep: _kept, ...columns }: Written,
  ): Promise<void> {
    await super.insert(tx, columns);
    await this.writeOrganisations(tx, columns.id, organisationIds);
    await this.writePersons(tx, columns.id, personIds);
    if (mail) await this.writeMail(tx, columns.id, mail);
  }

  override async update(
    tx: Tx,
    id: string,
    version: number,
    { organisationIds, personIds, mail: _never, nextStep: _kept, ...columns }: Rewritten,
  ): Promise<void> {
    await super.update(tx, id, version, columns);
    if (organisationIds) await this.writeOrganisations(tx, id, organisationIds);
    if (personIds) await this.writePersons(tx, id, personIds);
  }

  /** What of a note does not lie in its own row. */
  private async besides(tx: Tx, id: string): Promise<Besides> {
    const [row] = await tx.query<Besides & Record<string, unknown>>(
      `SELECT ${ORGANISATION_IDS} AS "organisationIds", ${PERSON_IDS} AS "personIds", ${MAIL} AS mail, ${NEXT_STEP} AS "nextStep"
       FROM ${TABLE} WHERE n.id = $1`,
      [id],
    );
    return row ?? { organisationIds: [], personIds: [], mail: null, nextStep: null };
  }

  private async writePersons(tx: Tx, id: string, personIds: readonly string[]): Promise<void> {
    await tx.query('DELETE FROM contact_note_person WHERE contact_note_id = $1', [id]);
    await tx.query(
      `INSERT INTO contact_note_person (region_id, contact_note_id, person_id, position)
       SELECT $1, $2, person_id, place FROM unnest($3::uuid[]) WITH ORDINALITY AS named (person_id, place)`,
      [tx.regionId, id, personIds],
    );
  }

  private async writeOrganisations(tx: Tx, id: string, organisationIds: readonly string[]): Promise<void> {
    await tx.query('DELETE FROM contact_note_organisation WHERE contact_note_id = $1', [id]);
    await tx.query(
      `INSERT INTO contact_note_organisation (region_id, contact_note_id, organisation_id, position)
       SELECT $1, $2, organisation_id, place FROM unnest($3::uuid[]) WITH ORDINALITY AS named (organisation_id, place)`,
      [tx.regionId, id, organisationIds],
    );
  }

  /** Files of a note that was taken back come back with it. */
  private async writeMail(tx: Tx, id: string, { fileIds = [], sender, recipients, ...mail }: ContactMailInput): Promise<void> {
    await tx.query(
      `INSERT INTO contact_mail (region_id, contact_note_id, message_key, content_key, sent_at, direction, sender, recipients, more_recipients, text, quoted)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        ...[tx.regionId, id, mail.messageKey, mail.contentKey ?? null, mail.sentAt ?? null, mail.direction ?? null],
        ...[sender ? JSON.stringify(sender) : null, JSON.stringify(recipients)],
        ...[mail.moreRecipients ?? 0, mail.text, mail.quoted ?? null],
      ],
    );
    await tx.query(
      `UPDATE file SET subject_id = $1, archived_at = NULL WHERE id = ANY ($2::uuid[]) AND subject_type = 'contact-notes'
         AND NOT EXISTS (SELECT FROM contact_note n WHERE n.id = file.subject_id)`,
      [id, fileIds],
    );
  }
}

type Besides = Pick<ContactNoteEntity, 'organisationIds' | 'personIds' | 'mail' | 'nextStep'>;
