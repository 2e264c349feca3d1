import type labels from './seat-labels.de.js';

/** English names of the fields of seats and of roles: for the interface under `seats`, and for exported tables. */
export default {
  fields: {
    id: 'ID',
    groupId: 'Group',
    role: 'Role',
    personId: 'Person',
    organisationId: 'Organisation',
    sentById: 'Sent by',
    since: 'Since',
    until: 'Until',
    createdAt: 'Created on',
    updatedAt: 'Last changed on',
  },
  role: { lead: 'Lead', deputy: 'Deputy', coordinator: 'Coordination', member: 'Member', guest: 'Guest' },
  export: { file: 'Seats' },
} satisfies typeof labels;
