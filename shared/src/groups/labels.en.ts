import type labels from './labels.de.js';

/** English names of the fields and kinds of groups: for the interface under `groups`, and for exported tables. */
export default {
  fields: {
    id: 'ID',
    name: 'Name',
    shortName: 'Short name',
    kind: 'Kind',
    state: 'State',
    purpose: 'Mandate',
    coordinatingOrganisationId: 'Coordination',
    networkId: 'Network',
    founded: 'Founded',
    topicIds: 'Fields of action, target groups, sectors',
    tags: 'Tags',
    note: 'Note',
    archivedAt: 'Archived on',
    createdAt: 'Created on',
    updatedAt: 'Last changed on',
  },
  kind: {
    working_group: 'Working group',
    steering_body: 'Steering body',
    advisory_board: 'Advisory board',
    expert_committee: 'Expert committee',
    round_table: 'Round table',
    other: 'Other',
  },
  state: {
    proposed: 'proposed',
    decided: 'decided',
    active: 'active',
    dormant: 'dormant',
    dissolved: 'dissolved',
  },
  export: { file: 'Groups', related: { seats: 'Seats' } },
} satisfies typeof labels;
