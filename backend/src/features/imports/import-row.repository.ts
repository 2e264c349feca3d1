import {
  IMPORT_ROW_FIELDS,
  type ImportAction,
  type ImportChoice,
  type ImportReason,
  type ImportRow,
  type ImportRowClass,
  type UndoResult,
} from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { Database, recordOf, type Tx } from '../../platform/database/index.js';
import { readPage, SqlValues, type Listing, type ListQuery, type Page } from '../../platform/listing/index.js';
import type { RowCells } from './draft.js';
import type { Stretch } from './stretch.js';
import type { Effect, Finding, Outcome } from './target.js';

const COLUMNS = { no: 'r.no', class: 'r.class', result: 'r.result', undo: 'r.undo' };

/** Rows are told apart by their number. */
const LISTING: Listing = {
  fields: IMPORT_ROW_FIELDS,
  columns: { ...COLUMNS, id: 'r.no' },
  defaultSort: { field: 'no', descending: false },
};

const NAMES = `(SELECT i.target FROM import i WHERE i.id = r.import_id)`;

const RECORD = recordOf({
  ...COLUMNS,
  cells: 'r.cells',
  errors: 'r.errors',
  matches: 'r.matches',
  sameAs: 'r.same_as',
  record: `CASE ${NAMES}
    WHEN 'persons' THEN (SELECT json_build_object('id', p.id, 'name', p.name) FROM person p WHERE p.id = r.record_id)
    WHEN 'organisations' THEN (SELECT json_build_object('id', o.id, 'name', o.name) FROM organisation o WHERE o.id = r.record_id)
    END`,
  changes: 'r.changes',
  choice: 'r.choice',
  reasons: 'r.reasons',
});

/** A row as the work on it needs it. */
export interface StoredRow {
  no: number;
  cells: RowCells;
  class: ImportRowClass;
  sameAs: number | null;
  /** What the earlier row it is the same as has become. */
  sameRecordId: string | null;
  recordId: string | null;
  choice: ImportChoice | null;
  effects: Effect[];
  reasons: ImportReason[];
}

type Row = StoredRow & Record<string, unknown>;

const STORED = `r.no, r.cells, r.class, r.same_as AS "sameAs", r.record_id AS "recordId", r.choice, r.effects, r.reasons,
  (SELECT s.record_id FROM import_row s WHERE s.import_id = r.import_id AND s.no = r.same_as AND s.result IS NOT NULL) AS "sameRecordId"`;

export interface NewImportRow extends Finding {
  no: number;
  cells: RowCells;
  sameAs: number | null;
}

/**
 * The pass a row is written in: the second where it may be about the same record as another, so that the order of the file counts. All
 * others are about records of their own.
 */
const PASS = `CASE WHEN r.class = 'duplicate' OR r.choice IS NOT NULL THEN 2 ELSE 1 END`;

@Injectable()
export class ImportRowRepository {
  constructor(private readonly database: Database) {}

  page(caller: Caller, importId: string, query: ListQuery): Promise<Page> {
    const values = new SqlValues();
    const visible = `r.import_id = ${values.add(importId)}`;
    const source = { table: 'import_row r', alias: 'r', record: RECORD, listing: LISTING, visible };
    return readPage(this.database, caller, source, query, values);
  }

  async find(caller: Caller, importId: string, no: number): Promise<ImportRow | undefined> {
    const sql = `SELECT ${RECORD} AS record FROM import_row r WHERE r.import_id = $1 AND r.no = $2`;
    const [row] = await this.database.read<{ record: ImportRow }>(caller, sql, [importId, no]);
    return row?.record;
  }

  async add(tx: Tx, importId: string, rows: readonly NewImportRow[]): Promise<void> {
    await tx.query(
      `INSERT INTO import_row (region_id, import_id, no, cells, errors, class, keys, matches, same_as, record_id, changes)
       SELECT $1, $2, no, cells, errors, class, keys, matches, "sameAs", "recordId", changes
       FROM jsonb_to_recordset($3::jsonb) AS given (no integer, cells jsonb, errors jsonb, class text, keys text[], matches jsonb,
         "sameAs" integer, "recordId" uuid, changes jsonb)`,
      [tx.regionId, importId, JSON.stringify(rows)],
    );
  }

  async replace(tx: Tx, importId: string, { no, ...row }: NewImportRow): Promise<void> {
    await tx.query(
      `UPDATE import_row SET cells = $3, errors = $4, class = $5, keys = $6, matches = $7, same_as = $8, record_id = $9, changes = $10,
         choice = NULL WHERE import_id = $1 AND no = $2`,
      [
        importId,
        no,
        JSON.stringify(row.cells),
        JSON.stringify(row.errors),
        row.class,
        row.keys,
        JSON.stringify(row.matches),
        row.sameAs,
        row.recordId,
        JSON.stringify(row.changes),
      ],
    );
  }

  /** What was read so far, and what its names stood for. */
  async forget(tx: Tx, importId: string): Promise<void> {
    await tx.query('DELETE FROM import_row WHERE import_id = $1', [importId]);
    await tx.query('DELETE FROM import_organisation WHERE import_id = $1', [importId]);
  }

  async lock(tx: Tx, importId: string, no: number): Promise<StoredRow | undefined> {
    const [row] = await tx.query<Row>(`SELECT ${STORED} FROM import_row r WHERE r.import_id = $1 AND r.no = $2 FOR UPDATE OF r`, [
      importId,
      no,
    ]);
    return row;
  }

  /** The first row that surely is the same as one with these keys or this record. */
  async sameAs(tx: Tx, importId: string, no: number, { keys, recordId }: Finding): Promise<number | null> {
    const [row] = await tx.query<{ no: number }>(
      `SELECT min(r.no) AS no FROM import_row r
       WHERE r.import_id = $1 AND r.no < $2 AND r.same_as IS NULL AND (r.keys && $3::text[] OR r.record_id = $4)`,
      [importId, no, keys, recordId],
    );
    return row?.no ?? null;
  }

  async choose(tx: Tx, importId: string, no: number, choice: ImportChoice | null): Promise<void> {
    const given = choice && JSON.stringify(choice);
    await tx.query('UPDATE import_row SET choice = $3 WHERE import_id = $1 AND no = $2', [importId, no, given]);
  }

  async chooseAll(tx: Tx, importId: string, of: ImportRowClass, action: ImportAction): Promise<void> {
    const choice = JSON.stringify({ action });
    await tx.query('UPDATE import_row SET choice = $3 WHERE import_id = $1 AND class = $2', [importId, of, choice]);
  }

  /** How many rows would do what, and how many organisations they would make. */
  async count(
    tx: Tx,
    importId: string,
  ): Promise<{ counts: Partial<Record<ImportRowClass, number>>; open: number; newOrganisations: number }> {
    const rows = await tx.query<{ class: ImportRowClass; count: number; open: number }>(
      `SELECT class, count(*)::int AS count, (count(*) FILTER (WHERE class = 'duplicate' AND choice IS NULL))::int AS open
       FROM import_row WHERE import_id = $1 GROUP BY class`,
      [importId],
    );
    const [named] = await tx.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM import_organisation WHERE import_id = $1 AND is_new',
      [importId],
    );
    return {
      counts: Object.fromEntries(rows.map((row) => [row.class, row.count])),
      open: rows.reduce((sum, { open }) => sum + open, 0),
      newOrganisations: named?.count ?? 0,
    };
  }

  /** Where the rows of the next pass lie of which nothing has become yet. */
  async unwritten(tx: Tx, importId: string): Promise<Stretch | null> {
    const [stretch] = await tx.query<Stretch & Record<string, unknown>>(
      `SELECT ${PASS} AS pass, min(r.no) - 1 AS after, max(r.no) AS last FROM import_row r
       WHERE r.import_id = $1 AND r.result IS NULL GROUP BY 1 ORDER BY 1 LIMIT 1`,
      [importId],
    );
    return stretch ?? null;
  }

  /** The next of those rows. */
  next(tx: Tx, importId: string, { pass, after, last }: Stretch, limit: number): Promise<StoredRow[]> {
    return tx.query<Row>(
      `SELECT ${STORED} FROM import_row r
       WHERE r.import_id = $1 AND r.no > $2 AND r.no <= $3 AND ${PASS} = $4 AND r.result IS NULL ORDER BY r.no LIMIT $5`,
      [importId, after, last, pass, limit],
    );
  }

  /** The rows of a pass before a number that have written something, the last first. */
  before(tx: Tx, importId: string, pass: number, position: number, limit: number): Promise<StoredRow[]> {
    return tx.query<Row>(
      `SELECT ${STORED} FROM import_row r
       WHERE r.import_id = $1 AND r.no < $2 AND r.effects <> '[]' AND ${PASS} = $3 ORDER BY r.no DESC LIMIT $4`,
      [importId, position, pass, limit],
    );
  }

  async saveOutcomes(tx: Tx, importId: string, outcomes: readonly Outcome[]): Promise<void> {
    await tx.query(
      `UPDATE import_row r SET result = given.result, record_id = given."recordId", effects = given.effects, reasons = given.reasons
       FROM jsonb_to_recordset($2::jsonb) AS given (no integer, result text, "recordId" uuid, effects jsonb, reasons jsonb)
       WHERE r.import_id = $1 AND r.no = ANY ($3) AND r.no = given.no`,
      [importId, JSON.stringify(outcomes), numbersOf(outcomes)],
    );
  }

  async saveUndone(
    tx: Tx,
    importId: string,
    undone: readonly { no: number; undo: UndoResult; reasons: ImportReason[] }[],
  ): Promise<void> {
    await tx.query(
      `UPDATE import_row r SET undo = given.undo, reasons = r.reasons || given.reasons
       FROM jsonb_to_recordset($2::jsonb) AS given (no integer, undo text, reasons jsonb)
       WHERE r.import_id = $1 AND r.no = ANY ($3) AND r.no = given.no`,
      [importId, JSON.stringify(undone), numbersOf(undone)],
    );
  }

  /** How many rows have written something. */
  async written(tx: Tx, importId: string): Promise<number> {
    const [row] = await tx.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM import_row WHERE import_id = $1 AND effects <> '[]'`,
      [importId],
    );
    return row?.count ?? 0;
  }

  async countUndone(tx: Tx, importId: string): Promise<Partial<Record<UndoResult, number>>> {
    const rows = await tx.query<{ undo: UndoResult; count: number }>(
      'SELECT undo, count(*)::int AS count FROM import_row WHERE import_id = $1 AND undo IS NOT NULL GROUP BY undo',
      [importId],
    );
    return Object.fromEntries(rows.map(({ undo, count }) => [undo, count]));
  }
}

/** Names the rows to be found before they are joined: a plan made while the table was empty would read all rows of the import. */
function numbersOf(rows: readonly { no: number }[]): number[] {
  return rows.map(({ no }) => no);
}
