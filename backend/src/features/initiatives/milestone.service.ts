import { MILESTONE_FIELDS, type FieldChange, type Milestone, type MilestoneInput } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/index.js';
import { EventLog, type Subject } from '../../platform/events/index.js';
import { editableFields, PartService, type Changed, type RecordValues, type Told } from '../../platform/records/index.js';
import { milestoneValues } from './initiative.mapper.js';
import type { MilestoneEntity } from './milestone.entity.js';
import { MilestoneRepository } from './milestone.repository.js';

type MilestoneValues = RecordValues<MilestoneEntity>;

/** Keeps the dated steps of initiatives. */
@Injectable()
export class MilestoneService extends PartService<MilestoneEntity, MilestoneInput, Milestone> {
  constructor(database: Database, milestones: MilestoneRepository, events: EventLog) {
    super(database, milestones, events, { resource: 'milestones', history: editableFields<MilestoneEntity>(MILESTONE_FIELDS) });
  }

  protected override accept(_tx: Tx, input: MilestoneInput, before: MilestoneEntity | null): Promise<MilestoneValues> {
    const values = milestoneValues(input);
    return Promise.resolve({ ...values, initiativeId: before?.initiativeId ?? values.initiativeId });
  }

  protected override subjects(row: Told<MilestoneValues>): [Subject, ...Subject[]] {
    return [{ type: 'initiatives', id: row.initiativeId }, this.itself(row)];
  }

  protected override change(
    tx: Tx,
    verb: string,
    before: MilestoneEntity,
    values: Changed<MilestoneEntity>,
    changes: FieldChange[],
  ): Promise<void> {
    const reached = !before.reached && values.reached;
    return super.change(tx, reached ? 'reached' : verb, before, values, changes);
  }
}
