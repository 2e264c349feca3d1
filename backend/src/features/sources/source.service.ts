import { SOURCE_FIELDS, type Source, type SourceInput } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/index.js';
import { EventLog } from '../../platform/events/index.js';
import { ArchivingService, dateOrNull, editableFields, textOrNull, type RecordValues } from '../../platform/records/index.js';
import type { SourceEntity } from './source.entity.js';
import { SourceRepository } from './source.repository.js';

/** Keeps the sources of a region. What an archived one was cited for stays known from it. */
@Injectable()
export class SourceService extends ArchivingService<SourceEntity, SourceInput, Source> {
  constructor(database: Database, sources: SourceRepository, events: EventLog) {
    super(database, sources, events, { resource: 'sources', history: editableFields<SourceEntity>(SOURCE_FIELDS) });
  }

  protected override accept(_tx: Tx, input: SourceInput): Promise<RecordValues<SourceEntity>> {
    return Promise.resolve({
      name: input.name.trim(),
      kind: input.kind,
      publisher: textOrNull(input.publisher),
      published: dateOrNull(input.published),
      url: textOrNull(input.url),
      accessed: input.accessed ?? null,
      note: textOrNull(input.note),
    });
  }
}
