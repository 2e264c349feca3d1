/** German names of the fields of seats and of roles: for the interface under `seats`, and for exported tables. */
export default {
  fields: {
    id: 'Kennung',
    groupId: 'Gruppe',
    role: 'Rolle',
    personId: 'Person',
    organisationId: 'Organisation',
    sentById: 'Entsandt von',
    since: 'Seit',
    until: 'Bis',
    createdAt: 'Angelegt am',
    updatedAt: 'Zuletzt geändert am',
  },
  role: { lead: 'Leitung', deputy: 'Stellvertretung', coordinator: 'Koordination', member: 'Mitglied', guest: 'Gast' },
  export: { file: 'Besetzung' },
};
