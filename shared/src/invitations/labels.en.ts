import type labels from './labels.de.js';

/** English names of fields and kinds of invitations. */
export default {
  fields: {
    id: 'Identifier',
    meetingId: 'Meeting',
    personId: 'Person',
    name: 'Name',
    organisationId: 'Organisation',
    invitedAt: 'Invited on',
    removedAt: 'Taken off the list on',
    answer: 'Answer',
    answeredAt: 'Answered on',
    answeredVia: 'Answered by',
    comment: 'Message',
    deputyName: 'Deputy',
    deputyEmail: 'E-mail of the deputy',
    deputyForId: 'Deputy of',
    remindedAt: 'Reminded on',
    attendance: 'Attendance',
    createdAt: 'Created on',
    updatedAt: 'Last changed on',
    version: 'Version',
  },
  answer: {
    yes: 'accepted',
    maybe: 'tentative',
    no: 'declined',
    deputy: 'a deputy comes',
  },
  answeredVia: {
    link: 'link in the e-mail',
    office: 'office',
    coordination: 'coordination',
  },
  attendance: {
    present: 'present',
    excused: 'excused',
    absent: 'absent',
  },
} satisfies typeof labels;
