import {
  EXPORT_MAX_ROWS,
  type DataExport,
  type ExportableName,
  type ExportChoices,
  type ExportInput,
  type Language,
} from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Caller } from '../../platform/access/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { AppError } from '../../platform/errors/index.js';
import { EventLog } from '../../platform/events/index.js';
import { parseAsOf, type ListQuery, type Page } from '../../platform/listing/index.js';
import { ResourceRegistry } from '../../platform/resources/index.js';
import type { TableColumn } from '../../platform/tables/write/index.js';
import { DataExportRepository } from './data-export.repository.js';
import { fileOf, formatsOf, withDay, type ExportedFile } from './export.file.js';

/** Gives records away as files, and keeps who did so for what. */
@Injectable()
export class ExportService {
  constructor(
    private readonly database: Database,
    private readonly resources: ResourceRegistry,
    private readonly log: DataExportRepository,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  /** The exports that were made. */
  page(caller: Caller, query: ListQuery): Promise<Page> {
    return this.log.page(caller, query);
  }

  /** @throws AppError `not_found` */
  async get(caller: Caller, id: string): Promise<DataExport> {
    const found = await this.log.find(caller, id);
    if (!found) throw new AppError('not_found');
    return found;
  }

  /** @throws AppError `forbidden` where the caller may not read such records */
  async choices(caller: Caller, resource: ExportableName, language: Language): Promise<ExportChoices> {
    const source = this.resources.exportable(caller, resource);
    const columns = await source.columns(caller, language);
    return { columns: columns.map(({ name, header }) => ({ name, header })), formats: formatsOf(source) };
  }

  /**
   * All records that were asked for, in their order. That they left the house is kept before the first one does.
   * @throws AppError naming what is wrong with filter, sort order or columns; `too_many_rows`; `forbidden`
   */
  async create(caller: Caller, input: ExportInput, language: Language): Promise<ExportedFile> {
    const source = this.resources.exportable(caller, input.resource);
    if (!formatsOf(source).includes(input.format)) throw invalid('format');
    const asOf = parseAsOf(input);
    const columns = chosenColumns(await source.columns(caller, language), input.columns ?? null);
    const chosen = await source.choose(caller, {
      filter: input.filter ?? {},
      sort: input.sort ? { field: input.sort.field, descending: input.sort.order === 'DESC' } : null,
      asOf,
      audienceId: input.audienceId ?? null,
      most: EXPORT_MAX_ROWS,
    });
    if (chosen.count > EXPORT_MAX_ROWS) throw new AppError('too_many_rows', { values: { limit: EXPORT_MAX_ROWS } });
    await this.keep(caller, input, chosen.count, namesOf(columns, input));
    return fileOf(source, chosen, withDay(columns, asOf, language), {
      ...input,
      language,
      day: asOf ?? this.clock.now().toISOString().slice(0, 10),
    });
  }

  private async keep(caller: Caller, input: ExportInput, rows: number, columns: string[]): Promise<void> {
    const { resource, format, purpose, filter = {}, asOf = null, audienceId = null } = input;
    const id = uuidv7();
    await this.database.write(caller, async (tx) => {
      const kept = { resource, format, purpose: purpose.trim(), filter, asOf, audienceId, rows, columns };
      await this.log.insert(tx, { id, ...kept, userId: caller.userId });
      await this.events.record(tx, {
        kind: 'regions.exported',
        subjects: [
          { type: 'regions', id: tx.regionId },
          { type: 'exports', id },
        ],
        changes: [{ field: 'rows', before: null, after: rows }],
      });
    });
  }
}

/** @throws AppError `invalid_input` naming a column that does not exist or is not exported */
function chosenColumns(all: TableColumn<unknown>[], names: readonly string[] | null): TableColumn<unknown>[] {
  const byName = new Map(all.map((column) => [column.name, column]));
  const wanted = names ?? [...byName.keys()];
  const columns = wanted.flatMap((name) => byName.get(name) ?? []);
  if (columns.length < wanted.length) throw invalid('columns');
  return columns;
}

/** Cards have no columns to choose. */
function namesOf(columns: readonly TableColumn<unknown>[], { format }: ExportInput): string[] {
  return format === 'vcard' ? [] : columns.map(({ name }) => name);
}

function invalid(path: string): AppError {
  return new AppError('invalid_input', { fields: [{ path, code: 'unknown_value' }] });
}
