import type { Readable } from 'node:stream';
import type { Language } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { csvOf } from '../../platform/csv/index.js';
import { Database } from '../../platform/database/index.js';
import { EventLog } from '../../platform/events/index.js';
import type { ListQuery } from '../../platform/listing/index.js';
import { CustomFieldService, withCustomFields } from '../custom-fields/index.js';
import { LISTING, OrganisationRepository } from './organisation.repository.js';
import { tableColumns, type TableColumn } from './organisation.table.js';

/** Records read at once while a table is written. */
const CHUNK = 500;

/** Gives the organisations of a list away as a table. */
@Injectable()
export class OrganisationExportService {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationRepository,
    private readonly customFields: CustomFieldService,
    private readonly events: EventLog,
  ) {}

  /**
   * All records the query lets through, in its order. That they left the house is recorded before the first one does.
   * @param columns names of fields; null for all
   * @throws AppError naming what is wrong with filter, sort order or columns
   */
  async table(caller: Caller, query: ListQuery, columns: readonly string[] | null, language: Language): Promise<Readable> {
    const definitions = await this.customFields.definitions(caller, 'organisations');
    const shown = tableColumns(columns, definitions, language);
    const ids = await this.organisations.ids(caller, withCustomFields(LISTING, definitions, 'o.custom'), query);
    await this.database.write(caller, async (tx) => {
      const changes = [{ field: 'count', before: null, after: ids.length }];
      await this.events.record(tx, { kind: 'organisations.exported', subjects: [{ type: 'regions', id: tx.regionId }], changes });
    });
    return csvOf(this.rows(caller, ids, shown), language);
  }

  private async *rows(caller: Caller, ids: readonly string[], columns: readonly TableColumn[]): AsyncGenerator<unknown[]> {
    yield columns.map((column) => column.header);
    for (let first = 0; first < ids.length; first += CHUNK) {
      const organisations = await this.organisations.byIds(caller, ids.slice(first, first + CHUNK));
      for (const organisation of organisations) yield columns.map((column) => column.cell(organisation));
    }
  }
}
