import {
  IMPORT_RECORD_FIELDS,
  limitOf,
  type Import,
  type ImportInput,
  type ImportOptions,
  type ImportOptionsInput,
  type ImportState,
  type ImportUpload,
} from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Caller } from '../../platform/access/index.js';
import { Database, type Tx } from '../../platform/database/index.js';
import { AppError } from '../../platform/errors/index.js';
import { EventLog } from '../../platform/events/index.js';
import type { ListQuery, Page } from '../../platform/listing/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import type { JobKind } from '../../platform/queue/index.js';
import { TableError } from '../../platform/tables/index.js';
import type { ImportEntity } from './import.entity.js';
import { headersKey, ImportFiles, withHeaderRow } from './import.file.js';
import { CHECK_IMPORT, RUN_IMPORT, UNDO_IMPORT } from './import.jobs.js';
import { ImportRepository } from './import.repository.js';
import { ImportTargets } from './import.targets.js';
import { ImportRowRepository } from './import-row.repository.js';
import { BEHIND_ALL } from './undo.service.js';

const DEFAULTS: ImportOptions = { purpose: null, legalBasis: null, dataSource: null, dateOrder: 'dmy', duplicates: 'ask' };

/** States in which nothing is written and nobody is at work. */
const EDITABLE: readonly ImportState[] = ['mapping', 'ready', 'failed'];
const STARTABLE: readonly ImportState[] = ['ready', 'stopped'];
const UNDOABLE: readonly ImportState[] = ['finished', 'stopped'];
const REMOVABLE: readonly ImportState[] = ['mapping', 'checking', 'ready', 'failed'];

/** Takes files in and decides on the work on them. */
@Injectable()
export class ImportService {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportRepository,
    private readonly rows: ImportRowRepository,
    private readonly files: ImportFiles,
    private readonly targets: ImportTargets,
    private readonly outbox: Outbox,
    private readonly events: EventLog,
  ) {}

  page(caller: Caller, query: ListQuery): Promise<Page> {
    return this.imports.page(caller, query);
  }

  /** @throws AppError `not_found` */
  async get(caller: Caller, id: string): Promise<Import> {
    const imported = await this.imports.find(caller, id);
    if (!imported) throw new AppError('not_found');
    return imported;
  }

  /**
   * Keeps a file that can be read as a table; nothing is imported yet.
   * @throws AppError `file_unreadable` with the reason, `too_large`; nothing is kept then
   */
  async create(
    caller: Caller,
    { target, networkId, groupId }: ImportUpload,
    file: { name: string; path: string },
  ): Promise<Import> {
    const id = uuidv7();
    const fileName = tidy(file.name);
    const found = await this.files.sheets(file.path, fileName, target).catch(unreadable);
    const sheets = await Promise.all(found.map((sheet) => this.asRemembered(caller, target, sheet)));
    const sheet = Math.max(
      0,
      sheets.findIndex(({ rows }) => rows > 0),
    );
    const { headerRow = 0, columns = [] } = sheets[sheet] ?? {};
    const mapping = Object.fromEntries(columns.flatMap(({ index, field }) => (field ? [[String(index), field]] : [])));
    await this.database.write(caller, async (tx) => {
      await this.imports.insert(tx, {
        id,
        target,
        networkId: networkId ?? null,
        groupId: groupId ?? null,
        fileName,
        contentId: await this.files.store(tx, file.path),
        state: 'mapping',
        sheets,
        sheet,
        headerRow,
        mapping,
        options: DEFAULTS,
        createdBy: caller.userId,
      });
      await this.tell(tx, 'created', { id, version: 1 });
    });
    return this.get(caller, id);
  }

  /**
   * Says what the columns are and what holds for all rows; they are checked then.
   * @throws AppError `conflict` where it is at work or has written something, `invalid_input` naming what is missing
   */
  async configure(caller: Caller, id: string, version: number, input: ImportInput): Promise<Import> {
    await this.database.write(caller, async (tx) => {
      const before = await this.at(tx, id, EDITABLE);
      if (before.version !== version) throw new AppError('stale_version', { current: await this.get(caller, id) });
      const { sheet, headerRow, mapping } = input;
      const options = optionsFrom(before.options, input.options);
      const sheets = before.sheets.map((one, at) => (at === sheet ? withHeaderRow(one, headerRow, before.target) : one));
      const configured = { ...before, sheets, sheet, headerRow, mapping, options };
      await this.accept(caller, configured);
      const begun = { state: 'checking', failure: null, counts: {}, undecided: 0 } as const;
      await this.change(tx, before, { sheets, sheet, headerRow, mapping, options, ...begun });
      await this.remember(tx, configured);
      await this.outbox.add(tx, { ...CHECK_IMPORT, subjectId: id });
    });
    return this.get(caller, id);
  }

  /** Begins, or goes on where it was stopped. @throws AppError `conflict` where it is not ready */
  async start(caller: Caller, id: string): Promise<Import> {
    return this.work(caller, id, STARTABLE, RUN_IMPORT, ({ state, counts }) => ({
      state: 'running',
      finishedAt: null,
      ...(state === 'ready' && { done: 0, total: sum(Object.values(counts)), createdBy: caller.userId }),
    }));
  }

  /** Stops after the rows that are being written. @throws AppError `conflict` where it does not run */
  async stop(caller: Caller, id: string): Promise<Import> {
    await this.database.write(caller, async (tx) => {
      await this.change(tx, await this.at(tx, id, ['running']), { state: 'stopping' });
    });
    return this.get(caller, id);
  }

  /** Takes back what it has written. @throws AppError `conflict` where that is nothing, or it is at work */
  async undo(caller: Caller, id: string): Promise<Import> {
    const written = await this.database.write(caller, (tx) => this.rows.written(tx, id));
    return this.work(caller, id, UNDOABLE, UNDO_IMPORT, () => ({
      state: 'undoing',
      finishedAt: null,
      pass: 2,
      position: BEHIND_ALL,
      done: 0,
      total: written,
    }));
  }

  /** Forgets a file that has not been imported. @throws AppError `conflict` where it has */
  async remove(caller: Caller, id: string): Promise<void> {
    await this.database.write(caller, async (tx) => {
      const before = await this.at(tx, id, REMOVABLE);
      await this.imports.remove(tx, id);
      await this.imports.forgetContent(tx, before.contentId);
      await this.tell(tx, 'removed', before);
    });
  }

  private async work(
    caller: Caller,
    id: string,
    states: readonly ImportState[],
    job: JobKind,
    values: (before: ImportEntity) => Partial<ImportEntity>,
  ): Promise<Import> {
    await this.database.write(caller, async (tx) => {
      const before = await this.at(tx, id, states);
      await this.change(tx, before, values(before));
      await this.outbox.add(tx, { ...job, subjectId: id });
    });
    return this.get(caller, id);
  }

  private async at(tx: Tx, id: string, states: readonly ImportState[]): Promise<ImportEntity> {
    const imported = await this.imports.lock(tx, id);
    if (!imported) throw new AppError('not_found');
    if (!states.includes(imported.state)) throw new AppError('conflict');
    return imported;
  }

  private async change(tx: Tx, { id, version }: ImportEntity, values: Partial<ImportEntity>): Promise<void> {
    await this.imports.update(tx, id, version + 1, values);
    await this.tell(tx, 'updated', { id, version: version + 1 });
  }

  private async tell(tx: Tx, verb: string, { id, version }: { id: string; version: number }): Promise<void> {
    await this.events.record(tx, { kind: `imports.${verb}`, subjects: [{ type: 'imports', id, version }] });
  }

  /** Columns as they were the last time that a file had these headers. */
  private async asRemembered(
    caller: Caller,
    target: ImportEntity['target'],
    sheet: Import['sheets'][number],
  ): Promise<Import['sheets'][number]> {
    const fields = await this.imports.rememberedFields(caller, target, headersKey(sheet.columns));
    if (!fields) return sheet;
    return { ...sheet, columns: sheet.columns.map((column) => ({ ...column, field: fields[column.header] ?? null })) };
  }

  private async remember(tx: Tx, { target, sheets, sheet, mapping }: ImportEntity): Promise<void> {
    const columns = sheets[sheet]?.columns ?? [];
    const fields = columns.flatMap(({ index, header }) => {
      const field = mapping[String(index)];
      return field && header ? [[header, field] as const] : [];
    });
    await this.imports.rememberFields(tx, target, headersKey(columns), Object.fromEntries(fields));
  }

  private async accept(caller: Caller, imported: ImportEntity): Promise<void> {
    const { sheets, sheet, mapping } = imported;
    const fields = await this.targets.fieldsOf(caller, imported);
    const problems: { path: string; code: string }[] = [];
    const columns = new Set(sheets[sheet]?.columns.map(({ index }) => String(index)));
    if (columns.size === 0) problems.push({ path: 'sheet', code: 'unknown_value' });
    const taken = new Set<string>();
    for (const [index, field] of Object.entries(mapping)) {
      const path = `mapping.${index}`;
      if (!columns.has(index) || typeof field !== 'string' || !fields.has(field)) problems.push({ path, code: 'unknown_value' });
      else if (taken.has(field) && !fields.isList(field)) problems.push({ path, code: 'not_unique' });
      taken.add(field);
    }
    if (taken.size === 0) problems.push({ path: 'mapping', code: 'required' });
    problems.push(...missingOf(imported, taken));
    if (problems.length > 0) throw new AppError('invalid_input', { fields: problems });
  }
}

/** What the rows cannot do without and neither a column nor an option says. */
function missingOf(
  { target, options, networkId, groupId }: ImportEntity,
  fields: ReadonlySet<string>,
): { path: string; code: string }[] {
  const asked = (name: 'purpose' | 'legalBasis' | 'dataSource'): { path: string; code: string }[] =>
    options[name] || fields.has(name) ? [] : [{ path: `options.${name}`, code: 'required' }];
  if (target === 'persons') return [...asked('purpose'), ...asked('legalBasis'), ...asked('dataSource')];
  if (target === 'memberships' && !networkId && !fields.has('network')) return [{ path: 'mapping.network', code: 'required' }];
  if (target === 'seats' && !groupId && !fields.has('group')) return [{ path: 'mapping.group', code: 'required' }];
  return [];
}

function optionsFrom(before: ImportOptions, input: ImportOptionsInput): ImportOptions {
  return {
    purpose: input.purpose?.trim() || null,
    legalBasis: input.legalBasis ?? null,
    dataSource: input.dataSource?.trim() || null,
    dateOrder: input.dateOrder ?? before.dateOrder,
    duplicates: input.duplicates ?? before.duplicates,
  };
}

function unreadable(error: unknown): never {
  if (!(error instanceof TableError)) throw error;
  throw new AppError('file_unreadable', { values: { reason: error.reason, ...error.values }, cause: error });
}

/** The name without any folder and control characters; its end tells the most. */
function tidy(name: string): string {
  return (
    (name.split(/[/\\]/).at(-1) ?? '').replace(/\p{C}/gu, '').trim().slice(-limitOf(IMPORT_RECORD_FIELDS)('fileName')) || '-'
  );
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
