import type { BulkChange } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { Database, type Tx } from '../../platform/database/index.js';
import { AppError } from '../../platform/errors/index.js';
import { EventLog } from '../../platform/events/index.js';
import type { ChangedBeside } from '../../platform/records/index.js';
import { Topics, TopicsBulkService } from '../topics/index.js';
import type { OrganisationEntity } from './organisation.entity.js';
import { OrganisationRepository } from './organisation.repository.js';

/** Changes many organisations at once. */
@Injectable()
export class OrganisationBulkService extends TopicsBulkService<OrganisationEntity> {
  constructor(
    database: Database,
    private readonly organisations: OrganisationRepository,
    events: EventLog,
    clock: Clock,
    topics: Topics,
  ) {
    super('organisations', database, organisations, events, clock, topics);
  }

  /** @throws AppError `invalid_input` where whoever should look after them does not work here */
  protected override async beside(tx: Tx, before: OrganisationEntity, change: BulkChange): Promise<ChangedBeside> {
    const { responsibleUserId: after, ...rest } = change;
    const others = await super.beside(tx, before, rest);
    const former = before.responsibleUserId;
    if (after === undefined || after === former) return others;
    if (after && !(await this.organisations.worksHere(tx, after))) {
      throw new AppError('invalid_input', { fields: [{ path: 'change.responsibleUserId', code: 'unknown_value' }] });
    }
    await this.organisations.appoint(tx, before.id, after);
    const told = { field: 'responsibleUserId', before: former, after };
    return { changes: [...others.changes, told], undo: { ...others.undo, responsibleUserId: former } };
  }
}
