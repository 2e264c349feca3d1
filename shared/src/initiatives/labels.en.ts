import type labels from './labels.de.js';

/** English names of the fields, kinds and roles of initiatives: for the interface under `initiatives`, and for exported tables. */
export default {
  fields: {
    id: 'ID',
    name: 'Name',
    kind: 'Kind',
    state: 'State',
    description: 'What it is about',
    website: 'Website',
    networkId: 'Network',
    groupId: 'Group',
    parties: 'Parties',
    programmeIds: 'Programmes',
    topicIds: 'Fields of action, target groups, sectors',
    tags: 'Tags',
    note: 'Note',
    archivedAt: 'Archived on',
    createdAt: 'Created on',
    updatedAt: 'Last changed on',
  },
  kind: {
    project: 'Project',
    service: 'Service',
    platform: 'Platform',
    format: 'Format',
    advice_office: 'Advice office',
    event_series: 'Series of events',
  },
  state: { idea: 'idea', planned: 'planned', running: 'running', permanent: 'permanent', ended: 'ended' },
  parties: {
    initiator: 'initiated it',
    coordinating: 'coordination',
    implementing: 'implementation',
    funding: 'funding',
    partner: 'partner',
    participating: 'takes part',
    beneficiary: 'benefits',
    advisory_seat: 'seat on the board',
  },
  export: { file: 'Initiatives' },
} satisfies typeof labels;
