import { PERSON_LABELS_DE, POSITION_LABELS_DE } from '@knotenpunkt/shared/persons';

export default {
  persons: {
    ...PERSON_LABELS_DE,
    title: 'Personen',
    single: 'Person',
    list: 'Liste der Personen',
    create: 'Person anlegen',
    create_save: 'Anlegen',
    created: '„%{name}“ angelegt',
    edit_title: '%{name} bearbeiten',
    write: 'E-Mail schreiben',
    no_position: 'Ohne Funktion',
    none_here: 'Hier stehen die Menschen, mit denen Sie bei dieser Organisation zu tun haben.',
    usual_purpose: 'Zusammenarbeit in Netzwerken und Gremien der Region',
    facts: {
      office: 'bekommt Kopien und antwortet im Auftrag',
      email: 'E-Mail',
      phone: 'Telefon',
      from: 'aus der Funktion bei %{name}',
    },
    hints: {
      email: 'Leer gilt die Adresse aus der Funktion.',
      addressLine: 'Leer heißt es „Guten Tag Vorname Nachname“.',
      doNotWrite: 'Es gehen keine E-Mails mehr an diese Person, auch keine Einladungen.',
      purpose: 'Wofür die Daten gebraucht werden.',
      note: 'Diese Notiz wird bei Auskunft mitgegeben.',
    },
    state: { do_not_write: 'Nicht anschreiben', unreachable: 'Unzustellbar' },
    unreachable: 'E-Mails an %{address} kommen seit %{day} nicht an.',
    server_said: 'Der Mailserver sagt:',
    change_address: 'Adresse ändern',
    relations: {
      positions: 'Funktion bei einer Organisation',
      memberships: 'Mitgliedschaft der Organisation',
      seats: 'Sitz in Gruppe oder Gremium',
      meetings: 'Teilnahme an einem Termin',
    },
    comparison: {
      archivedAt: { filled: 'ja', empty: 'nein' },
      unreachableSince: { filled: 'ja', empty: 'nein' },
    },
    archived: 'Archiviert am %{day}. In Listen und Auswahlen erscheint die Person nicht mehr, ihr Verlauf bleibt.',
    duplicates: 'Gibt es die Person schon? Ein ähnlicher Name: |||| Gibt es die Person schon? Ähnliche Namen:',
    empty: {
      title: 'Noch keine Person',
      text: 'Hier stehen die Menschen, mit denen Ihre Region zusammenarbeitet, mit ihrer Funktion und der Organisation. Zu jeder Person gehört, wofür und auf welcher Grundlage Sie ihre Daten führen.',
    },
    no_match: {
      title: 'Keine Person passt',
      text: 'Die Filter lassen nichts übrig. Nehmen Sie einen zurück oder heben Sie alle auf.',
    },
  },
  positions: {
    title: 'Funktionen',
    single: 'Funktion',
    main: 'Hauptfunktion',
    add: 'Funktion hinzufügen',
    added: 'Funktion hinzugefügt',
    edit: 'Funktion bearbeiten',
    end: 'Funktion beenden',
    remove: 'Funktion entfernen',
    removed: 'Funktion von %{name} entfernt',
    none: 'Hier steht, bei welchen Organisationen die Person arbeitet und in welcher Funktion.',
    former: 'Eine frühere Funktion |||| %{smart_count} frühere Funktionen',
    ...POSITION_LABELS_DE,
    hints: { main: 'Sie steht für die Person in Listen und Einladungen. Eine andere verliert diese Rolle.' },
  },
  timeline: {
    elsewhere: { persons: { created: 'Neue Person', archived: 'Person archiviert', restored: 'Person wiederhergestellt' } },
    kind: {
      persons: { unreachable: 'E-Mail nicht zustellbar', reachable: 'E-Mail wieder zustellbar' },
      positions: { created: 'Neue Funktion', updated: 'Funktion geändert', removed: 'Funktion entfernt' },
    },
  },
  events: {
    persons: {
      unreachable: '%{subject} ist per E-Mail nicht erreichbar',
      reachable: '%{subject} ist per E-Mail wieder erreichbar',
    },
    positions: {
      created: '%{actor} hat %{subject} eine Funktion bei %{other} gegeben',
      updated: '%{actor} hat die Funktion von %{subject} bei %{other} geändert',
      removed: '%{actor} hat die Funktion von %{subject} bei %{other} entfernt',
    },
  },
};
