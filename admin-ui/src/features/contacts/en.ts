export default {
  'contact-notes': {
    single: 'Contact',
    moved: 'lies elsewhere now',
    and_more: 'and one more |||| and %{smart_count} more',
    what: 'What was it about?',
    log: 'Log',
    logged: 'Logged',
    with: 'with',
    suggested: 'People',
    edit: 'Edit note',
    remove: 'Delete note',
    removed: 'Note deleted',
    next_step: 'Remind me on',
    next_step_text: 'Next step',
    next_step_on: 'Reminder %{day}',
    mail: {
      subject: 'Subject',
      and_more: 'and one more recipient |||| and %{smart_count} more',
      whole: 'Read the whole e-mail',
      quoted: 'Earlier mails below',
    },
    hint: {
      person: 'person',
      next_step: 'reminder',
      given_out: 'This note is given out when somebody asks for their data.',
    },
    fields: {
      kind: 'Kind',
      day: 'On',
      text: 'Note',
      organisationIds: 'Organisations',
      personIds: 'People',
      contactDay: 'Day of contact',
    },
    kind: { call: 'Call', visit: 'Visit', mail: 'E-mail', letter: 'Letter' },
  },
  today: {
    need: {
      quiet_organisations: {
        what: 'One organisation had no contact for long |||| %{smart_count} organisations had no contact for long',
        detail: 'no note, no meeting attended, no answer for more than %{days} days',
        action: 'Look at them',
      },
    },
  },
  timeline: {
    elsewhere: {
      'contact-notes': {
        created: 'Contact logged',
        named: 'Contact logged',
        updated: 'Contact note changed',
        removed: 'Contact note deleted',
      },
    },
  },
  events: {
    'contact-notes': {
      created: '%{actor} logged a contact with %{subject}',
      named: '%{actor} named %{subject} in a contact note',
      updated: '%{actor} changed a contact note about %{subject}',
      removed: '%{actor} deleted a contact note about %{subject}',
    },
  },
};
