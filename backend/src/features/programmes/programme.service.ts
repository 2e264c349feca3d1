import { PROGRAMME_FIELDS, type FieldChange, type Programme, type ProgrammeInput } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/index.js';
import { EventLog } from '../../platform/events/index.js';
import {
  ArchivingService,
  checkOrder,
  dateOrNull,
  editableFields,
  textOrNull,
  type RecordValues,
} from '../../platform/records/index.js';
import type { ProgrammeEntity } from './programme.entity.js';
import { FUNDERS } from './programme-lists.js';
import { ProgrammeRepository } from './programme.repository.js';

/** Keeps what initiatives rest on. */
@Injectable()
export class ProgrammeService extends ArchivingService<ProgrammeEntity, ProgrammeInput, Programme> {
  constructor(database: Database, programmes: ProgrammeRepository, events: EventLog) {
    super(database, programmes, events, { resource: 'programmes', history: editableFields<ProgrammeEntity>(PROGRAMME_FIELDS) });
  }

  protected override accept(_tx: Tx, input: ProgrammeInput): Promise<RecordValues<ProgrammeEntity>> {
    const values = {
      name: input.name.trim(),
      shortName: textOrNull(input.shortName),
      kind: input.kind,
      since: dateOrNull(input.since),
      until: dateOrNull(input.until),
      website: textOrNull(input.website),
      note: textOrNull(input.note),
    };
    checkOrder(values);
    return Promise.resolve(values);
  }

  protected override keepBeside(tx: Tx, id: string, { funderIds = [] }: ProgrammeInput): Promise<FieldChange[]> {
    return FUNDERS.replace(tx, id, funderIds);
  }
}
