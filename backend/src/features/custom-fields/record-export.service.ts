import type { Customisable, Language } from '@knotenpunkt/shared';
import type { Caller } from '../../platform/access/index.js';
import {
  csvOf,
  tableColumns,
  type OwnColumn,
  type TableColumn,
  type TableFile,
  type TableKind,
  type TableRecord,
} from '../../platform/csv/index.js';
import type { Database } from '../../platform/database/index.js';
import type { EventLog } from '../../platform/events/index.js';
import type { ListQuery } from '../../platform/listing/index.js';
import type { RecordRepository, RecordRow } from '../../platform/records/index.js';
import type { CustomFieldDefinition } from './custom-field.definition.js';
import { withCustomFields } from './custom-field.listing.js';
import type { CustomFieldService } from './custom-field.service.js';

/** Records read at once while a table is written. */
const CHUNK = 500;

/** Gives the records of a list away as a table, own fields of the region included. */
export abstract class RecordExportService<Answer extends TableRecord> {
  protected constructor(
    private readonly resource: Customisable,
    private readonly kind: TableKind<Answer>,
    private readonly database: Database,
    private readonly records: RecordRepository<RecordRow, Answer>,
    private readonly customFields: CustomFieldService,
    private readonly events: EventLog,
  ) {}

  /**
   * All records the query lets through, in its order. That they left the house is recorded before the first one does.
   * @param columns names of fields; null for all
   * @throws AppError naming what is wrong with filter, sort order or columns
   */
  async table(caller: Caller, query: ListQuery, columns: readonly string[] | null, language: Language): Promise<TableFile> {
    const definitions = await this.customFields.definitions(caller, this.resource);
    const { alias, listing } = this.records.source;
    const shown = tableColumns(this.kind, ownColumns(definitions, language), columns, language);
    const ids = await this.records.ids(caller, withCustomFields(listing, definitions, `${alias}.custom`), query);
    await this.database.write(caller, async (tx) => {
      const changes = [{ field: 'count', before: null, after: ids.length }];
      await this.events.record(tx, {
        kind: `${this.resource}.exported`,
        subjects: [{ type: 'regions', id: tx.regionId }],
        changes,
      });
    });
    return { name: this.kind.labels[language].export.file, content: csvOf(this.rows(caller, ids, shown), language) };
  }

  private async *rows(
    caller: Caller,
    ids: readonly string[],
    columns: readonly TableColumn<Answer>[],
  ): AsyncGenerator<unknown[]> {
    yield columns.map((column) => column.header);
    for (let first = 0; first < ids.length; first += CHUNK) {
      const records = await this.records.byIds(caller, ids.slice(first, first + CHUNK));
      for (const record of records) yield columns.map((column) => column.cell(record));
    }
  }
}

function ownColumns(definitions: readonly CustomFieldDefinition[], language: Language): OwnColumn[] {
  return definitions
    .filter((definition) => !definition.archived)
    .map(({ key, label, type }) => ({ key, header: label[language] ?? label.de, type }));
}
