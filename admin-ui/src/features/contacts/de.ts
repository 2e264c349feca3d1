export default {
  'contact-notes': {
    single: 'Kontakt',
    moved: 'liegt jetzt woanders',
    and_more: 'und ein weiterer Eintrag |||| und %{smart_count} weitere',
    what: 'Was wurde besprochen?',
    log: 'Festhalten',
    logged: 'Festgehalten',
    with: 'mit',
    suggested: 'Personen',
    edit: 'Notiz bearbeiten',
    remove: 'Notiz löschen',
    removed: 'Notiz gelöscht',
    next_step: 'Wiedervorlage am',
    next_step_text: 'Nächster Schritt',
    next_step_on: 'Wiedervorlage %{day}',
    mail: {
      subject: 'Betreff',
      and_more: 'und ein weiterer Empfänger |||| und %{smart_count} weitere',
      whole: 'Ganze E-Mail lesen',
      quoted: 'Früheres darunter',
    },
    hint: {
      person: 'Person',
      next_step: 'Wiedervorlage',
      given_out: 'Diese Notiz wird bei Auskunft mitgegeben.',
    },
    fields: {
      kind: 'Art',
      day: 'Am',
      text: 'Notiz',
      organisationIds: 'Organisationen',
      personIds: 'Personen',
      contactDay: 'Tag des Kontakts',
    },
    kind: { call: 'Telefonat', visit: 'Gespräch', mail: 'E-Mail', letter: 'Brief' },
  },
  today: {
    need: {
      quiet_organisations: {
        what: 'Eine Organisation ist länger ohne Kontakt |||| %{smart_count} Organisationen sind länger ohne Kontakt',
        detail: 'seit mehr als %{days} Tagen keine Notiz, kein besuchter Termin, keine Antwort',
        action: 'Ansehen',
      },
    },
  },
  timeline: {
    elsewhere: {
      'contact-notes': {
        created: 'Kontakt festgehalten',
        named: 'Kontakt festgehalten',
        updated: 'Kontaktnotiz geändert',
        removed: 'Kontaktnotiz gelöscht',
      },
    },
  },
  events: {
    'contact-notes': {
      created: '%{actor} hat einen Kontakt mit %{subject} festgehalten',
      named: '%{actor} hat %{subject} in einer Kontaktnotiz genannt',
      updated: '%{actor} hat eine Kontaktnotiz zu %{subject} geändert',
      removed: '%{actor} hat eine Kontaktnotiz zu %{subject} gelöscht',
    },
  },
};
