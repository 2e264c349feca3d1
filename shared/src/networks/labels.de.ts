/** German names of the fields of memberships and of roles: for the interface under `memberships`, and for exported tables. */
export default {
  fields: {
    id: 'Kennung',
    networkId: 'Netzwerk',
    organisationId: 'Organisation',
    role: 'Rolle',
    since: 'Seit',
    until: 'Bis',
    joined: 'Wie es dazu kam',
    createdAt: 'Angelegt am',
    updatedAt: 'Zuletzt geändert am',
  },
  role: {
    founding_member: 'Gründungsmitglied',
    member: 'Mitglied',
    associate: 'Assoziiert',
    observer: 'Beobachtend',
    prospective: 'Interessiert',
  },
  export: { file: 'Mitgliedschaften' },
};
