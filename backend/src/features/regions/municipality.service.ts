import { MUNICIPALITY_FIELDS, type Municipality, type MunicipalityInput, type ValueCount } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { Database, type Tx } from '../../platform/database/index.js';
import { AppError } from '../../platform/errors/index.js';
import { EventLog } from '../../platform/events/index.js';
import { editableFields, PartService, textOrNull, type RecordValues } from '../../platform/records/index.js';
import type { MunicipalityEntity } from './municipality.entity.js';
import { MunicipalityRepository } from './municipality.repository.js';

type MunicipalityValues = RecordValues<MunicipalityEntity>;

/** Keeps what the area of a region consists of. */
@Injectable()
export class MunicipalityService extends PartService<MunicipalityEntity, MunicipalityInput, Municipality> {
  constructor(
    database: Database,
    private readonly municipalities: MunicipalityRepository,
    events: EventLog,
  ) {
    const history = editableFields<MunicipalityEntity>(MUNICIPALITY_FIELDS);
    super(database, municipalities, events, { resource: 'municipalities', history });
  }

  /** Sub-regions in use, for suggestions while typing. */
  subRegions(caller: Caller, typed: string): Promise<ValueCount[]> {
    return this.municipalities.subRegions(caller, typed);
  }

  protected override async accept(
    tx: Tx,
    input: MunicipalityInput,
    before: MunicipalityEntity | null,
  ): Promise<MunicipalityValues> {
    const parentId = input.parentId ?? null;
    if (before && parentId && (await this.municipalities.isBelow(tx, parentId, before.id))) throw new AppError('parent_cycle');
    return {
      name: input.name.trim(),
      kind: input.kind,
      parentId,
      subRegion: textOrNull(input.subRegion),
      note: textOrNull(input.note),
    };
  }

  protected override async takeAway(tx: Tx, row: MunicipalityEntity): Promise<void> {
    if (await this.municipalities.isInUse(tx, row.id)) throw new AppError('in_use');
    await super.takeAway(tx, row);
  }
}
