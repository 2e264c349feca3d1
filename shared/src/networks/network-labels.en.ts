import type labels from './network-labels.de.js';

/** English names of the fields of networks: for the interface under `networks`, and for exported tables. */
export default {
  fields: {
    id: 'ID',
    name: 'Name',
    shortName: 'Short name',
    area: 'Where',
    aims: 'Aims',
    coordinatingOrganisationId: 'Coordination',
    founded: 'Founded',
    memberCount: 'Members',
    occasion: 'Occasion of founding',
    carryingGroupId: 'Carried by',
    website: 'Website',
    founderLabel: 'Founding members are called',
    memberLabel: 'Members are called',
    notExhaustive: 'List not exhaustive',
    topicIds: 'Fields of action, target groups, sectors',
    tags: 'Tags',
    note: 'Note',
    archivedAt: 'Archived on',
    createdAt: 'Created on',
    updatedAt: 'Last changed on',
  },
  export: { file: 'Networks', related: { memberships: 'Who belongs to it' } },
} satisfies typeof labels;
