/** German names of the fields of positions: for the interface under `positions`, and for exported tables. */
export default {
  fields: {
    id: 'Kennung',
    personId: 'Person',
    organisationId: 'Organisation',
    function: 'Funktion',
    department: 'Abteilung',
    email: 'E-Mail',
    phone: 'Telefon',
    main: 'Hauptfunktion',
    since: 'Seit',
    until: 'Bis',
    createdAt: 'Angelegt am',
    updatedAt: 'Zuletzt geändert am',
  },
};
