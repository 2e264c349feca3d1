import type labels from './labels.de.js';

/** English names of the fields of memberships and of roles. */
export default {
  fields: {
    id: 'ID',
    networkId: 'Network',
    organisationId: 'Organisation',
    role: 'Role',
    since: 'Since',
    until: 'Until',
    joined: 'How it came about',
    createdAt: 'Created on',
    updatedAt: 'Last changed on',
  },
  role: {
    founding_member: 'Founding member',
    member: 'Member',
    associate: 'Associate',
    observer: 'Observer',
    prospective: 'Prospective',
  },
  export: { file: 'Memberships' },
} satisfies typeof labels;
