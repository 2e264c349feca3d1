import { NETWORK_FIELDS, NETWORK_LABELS_DE, NETWORK_LABELS_EN, type Network } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { RecordExport } from '../../platform/resources/index.js';
import { namesCell, type TableKind } from '../../platform/tables/write/index.js';
import { NetworkRepository } from './network.repository.js';

const TABLE_KIND: TableKind<Network> = {
  fields: NETWORK_FIELDS,
  labels: { de: NETWORK_LABELS_DE, en: NETWORK_LABELS_EN },
  special: {
    coordinatingOrganisationId: ({ coordinatingOrganisation }) => coordinatingOrganisation?.name ?? null,
    carryingGroupId: ({ carryingGroup }) => carryingGroup?.name ?? null,
    topicIds: ({ topics }) => namesCell(topics),
  },
};

/** Networks as a table. */
@Injectable()
export class NetworkExport extends RecordExport<Network> {
  constructor(records: NetworkRepository) {
    super({ name: 'networks', read: 'networks.read', kind: TABLE_KIND, records });
  }
}
