import { INDICATOR_FIELDS, type Indicator, type IndicatorInput } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/index.js';
import { AppError } from '../../platform/errors/index.js';
import { EventLog } from '../../platform/events/index.js';
import { editableFields, PartService } from '../../platform/records/index.js';
import type { IndicatorEntity } from './indicator.entity.js';
import { indicatorValues, type IndicatorValues } from './indicator.mapper.js';
import { IndicatorRepository } from './indicator.repository.js';

/** Keeps what is known of a region in figures, ranks and statements. */
@Injectable()
export class IndicatorService extends PartService<IndicatorEntity, IndicatorInput, Indicator> {
  constructor(database: Database, indicators: IndicatorRepository, events: EventLog) {
    super(database, indicators, events, { resource: 'indicators', history: editableFields<IndicatorEntity>(INDICATOR_FIELDS) });
  }

  protected override accept(_tx: Tx, input: IndicatorInput): Promise<IndicatorValues> {
    const values = indicatorValues(input);
    checkPlace(values);
    return Promise.resolve(values);
  }
}

/** @throws AppError `invalid_input` where a place is no counting number */
function checkPlace({ kind, value }: IndicatorValues): void {
  if (kind !== 'rank' || value === null || (Number.isInteger(value) && value >= 1)) return;
  throw new AppError('invalid_input', { fields: [{ path: 'value', code: 'invalid' }] });
}
