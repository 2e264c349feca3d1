import { INITIATIVE_FIELDS, type FieldChange, type Initiative, type InitiativeInput } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/index.js';
import { EventLog, type Subject } from '../../platform/events/index.js';
import { ArchivingService, editableFields, type RecordValues, type Told } from '../../platform/records/index.js';
import { PROGRAMMES_OF_INITIATIVE } from '../programmes/index.js';
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

  /** Others take the part an organisation has in an initiative, in a transaction of somebody else; who has one already keeps it once. */
  async exchangeParty(tx: Tx, id: string, organisationId: string, others: readonly string[]): Promise<void> {
    const { parties } = await this.existing(tx, id);
    const parts = parties.flatMap(({ role, ...party }) =>
      party.organisationId === organisationId
        ? others.map((other) => ({ organisationId: other, role }))
        : [{ organisationId: party.organisationId, role }],
    );
    const once = new Map(parts.map((part) => [`${part.organisationId}/${part.role}`, part]));
    await this.amend(tx, id, { parties: await this.initiatives.named(tx, [...once.values()]) });
  }

  protected override async accept(tx: Tx, input: InitiativeInput): Promise<InitiativeValues> {
    return { ...initiativeValues(input), parties: await this.initiatives.named(tx, input.parties ?? []) };
  }

  protected override async keepBeside(tx: Tx, id: string, input: InitiativeInput): Promise<FieldChange[]> {
    const programmes = await PROGRAMMES_OF_INITIATIVE.replace(tx, id, input.programmeIds ?? []);
    return [...programmes, ...(await this.topics.assign(tx, { type: 'initiatives', id }, input.topicIds ?? []))];
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
