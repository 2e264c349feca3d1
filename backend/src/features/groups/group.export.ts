import { GROUP_FIELDS, GROUP_LABELS_DE, GROUP_LABELS_EN, type Group } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { RecordExport } from '../../platform/resources/index.js';
import { namesCell, type TableKind } from '../../platform/tables/write/index.js';
import { GroupRepository } from './group.repository.js';

const TABLE_KIND: TableKind<Group> = {
  fields: GROUP_FIELDS,
  labels: { de: GROUP_LABELS_DE, en: GROUP_LABELS_EN },
  special: {
    coordinatingOrganisationId: ({ coordinatingOrganisation }) => coordinatingOrganisation?.name ?? null,
    networkId: ({ network }) => network?.name ?? null,
    topicIds: ({ topics }) => namesCell(topics),
  },
};

/** Groups as a table. */
@Injectable()
export class GroupExport extends RecordExport<Group> {
  constructor(records: GroupRepository) {
    super({ name: 'groups', read: 'groups.read', kind: TABLE_KIND, records });
  }
}
