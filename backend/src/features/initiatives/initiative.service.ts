import { INITIATIVE_FIELDS, type FieldChange, type Initiative, type InitiativeInput } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/index.js';
import { EventLog, type Subject } from '../../platform/events/index.js';
import { ArchivingService, editableFields, type RecordValues, type Told } from '../../platform/records/index.js';
import { Topics } from '../topics/index.js';
import type { InitiativeEntity } from './initiative.entity.js';
import { initiativeValues } from './initiative.mapper.js';
import { InitiativeRepository } from './initiative.repository.js';

type InitiativeValues = RecordValues<InitiativeEntity>;

/** Keeps what partners of a region do together. */
@Injectable()
export class InitiativeService extends ArchivingService<InitiativeEntity, InitiativeInput, Initiative> {
  constructor(
    database: Database,
    private readonly initiatives: InitiativeRepository,
    private readonly topics: Topics,
    events: EventLog,
  ) {
    const history = editableFields<InitiativeEntity>(INITIATIVE_FIELDS);
    super(database, initiatives, events, { resource: 'initiatives', history });
  }

  protected override async accept(tx: Tx, input: InitiativeInput): Promise<InitiativeValues> {
    return { ...initiativeValues(input), parties: await this.initiatives.named(tx, input.parties ?? []) };
  }

  protected override keepBeside(tx: Tx, id: string, { topicIds = [] }: InitiativeInput): Promise<FieldChange[]> {
    return this.topics.assign(tx, { type: 'initiatives', id }, topicIds);
  }

  /** The initiative, then where it belongs, then everybody who takes part. */
  protected override subjects(row: Told<InitiativeValues>): [Subject, ...Subject[]] {
    const { networkId, groupId, parties } = row;
    return [
      this.itself(row),
      ...(networkId ? [{ type: 'networks', id: networkId }] : []),
      ...(groupId ? [{ type: 'groups', id: groupId }] : []),
      ...[...new Set(parties.map(({ organisationId }) => organisationId))].map((id) => ({ type: 'organisations', id })),
    ];
  }
}
