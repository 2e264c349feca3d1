import { NETWORK_FIELDS, type FieldChange, type Network, type NetworkInput } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/index.js';
import { EventLog } from '../../platform/events/index.js';
import { ArchivingService, editableFields, type RecordValues } from '../../platform/records/index.js';
import { Topics } from '../topics/index.js';
import type { NetworkEntity } from './network.entity.js';
import { networkValues } from './network.mapper.js';
import { NetworkRepository } from './network.repository.js';

/** Keeps the networks of a region. */
@Injectable()
export class NetworkService extends ArchivingService<NetworkEntity, NetworkInput, Network> {
  constructor(
    database: Database,
    networks: NetworkRepository,
    private readonly topics: Topics,
    events: EventLog,
  ) {
    super(database, networks, events, { resource: 'networks', history: editableFields<NetworkEntity>(NETWORK_FIELDS) });
  }

  protected override accept(_tx: Tx, input: NetworkInput): Promise<RecordValues<NetworkEntity>> {
    return Promise.resolve(networkValues(input));
  }

  protected override keepBeside(tx: Tx, id: string, { topicIds = [] }: NetworkInput): Promise<FieldChange[]> {
    return this.topics.assign(tx, { type: 'networks', id }, topicIds);
  }
}
