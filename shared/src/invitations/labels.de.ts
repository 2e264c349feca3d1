/** German names of fields and kinds of invitations. */
export default {
  fields: {
    id: 'Kennung',
    meetingId: 'Termin',
    personId: 'Person',
    name: 'Name',
    organisationId: 'Organisation',
    invitedAt: 'Eingeladen am',
    removedAt: 'Ausgeladen am',
    answer: 'Antwort',
    answeredAt: 'Geantwortet am',
    answeredVia: 'Geantwortet über',
    comment: 'Nachricht',
    deputyName: 'Vertretung',
    deputyEmail: 'E-Mail der Vertretung',
    deputyForId: 'In Vertretung von',
    remindedAt: 'Erinnert am',
    attendance: 'Anwesenheit',
    createdAt: 'Angelegt am',
    updatedAt: 'Zuletzt geändert am',
    version: 'Version',
  },
  answer: {
    yes: 'zugesagt',
    maybe: 'vielleicht',
    no: 'abgesagt',
    deputy: 'Vertretung kommt',
  },
  answeredVia: {
    link: 'Link in der E-Mail',
    coordination: 'Koordination',
  },
  attendance: {
    present: 'anwesend',
    excused: 'entschuldigt',
    absent: 'nicht da',
  },
};
