import type labels from './position-labels.de.js';

/** English names of the fields of positions: for the interface under `positions`, and for exported tables. */
export default {
  fields: {
    id: 'ID',
    personId: 'Person',
    organisationId: 'Organisation',
    function: 'Function',
    department: 'Department',
    email: 'E-mail',
    phone: 'Phone',
    main: 'Main position',
    since: 'Since',
    until: 'Until',
    createdAt: 'Added on',
    updatedAt: 'Last changed on',
  },
} satisfies typeof labels;
