import { AUDIENCE_LABELS_DE } from '@knotenpunkt/shared/audiences';

export default {
  audiences: {
    title: 'Verteiler',
    single: 'Verteiler',
    list: 'Liste der Verteiler',
    create: 'Verteiler anlegen',
    create_save: 'Anlegen',
    created: '„%{name}“ angelegt',
    edit_title: '%{name} bearbeiten',
    archived: 'Archiviert am %{day}. In Listen und Auswahlen erscheint der Verteiler nicht mehr, sein Verlauf bleibt.',
    use_view: 'Als Verteiler verwenden',
    by_hand_only: 'Keine, nur von Hand gepflegt',
    show_view: 'Liste zeigen',
    made_of: {
      organisations: 'Ansprechpersonen der Organisationen aus der Ansicht „%{view}“',
      persons: 'Personen aus der Ansicht „%{view}“',
      hand: 'Von Hand gepflegt',
    },
    way: {
      person: 'In der Ansicht „%{view}“',
      contact: 'Steht für %{organisation} in der Ansicht „%{view}“',
      hand: 'Von Hand aufgenommen',
    },
    obstacle: AUDIENCE_LABELS_DE.obstacle,
    people: 'Wer darauf steht',
    people_of: 'Personen auf dem Verteiler „%{name}“',
    people_count: 'eine Person |||| %{smart_count} Personen',
    unreached: 'eine davon nicht anzuschreiben |||| %{smart_count} davon nicht anzuschreiben',
    excluded: 'Eine Person herausgenommen |||| %{smart_count} Personen herausgenommen',
    taken_off: '%{name} herausgenommen',
    take_off: 'Herausnehmen',
    take_back: 'Wieder aufnehmen',
    columns: { person: 'Person', organisation: 'Organisation', reason: 'Grund', address: 'E-Mail' },
    add: { open: 'Person aufnehmen', title: 'Person aufnehmen', reason: 'Grund', submit: 'Aufnehmen' },
    nobody: {
      title: 'Noch niemand auf dem Verteiler',
      text: 'Wählen Sie unter „Bearbeiten“ eine Ansicht, oder nehmen Sie Personen von Hand auf.',
    },
    fields: {
      name: 'Name',
      purpose: 'Wozu',
      viewId: 'Ansicht',
      people: 'Personen',
      archivedAt: 'Archiviert am',
      createdAt: 'Angelegt am',
      updatedAt: 'Zuletzt geändert am',
    },
    hints: {
      purpose: 'Wer angeschrieben wird, soll erkennen, warum.',
      viewId:
        'Zur Wahl stehen Ansichten von Personen und Organisationen, die mit dem Team geteilt sind. Wer neu hineinpasst, steht von selbst auf dem Verteiler.',
    },
    comparison: { archivedAt: { filled: 'ja', empty: 'nein' } },
    empty: {
      title: 'Noch kein Verteiler',
      text: 'Ein Verteiler sind Menschen, an die Sie gemeinsam schreiben: alle aus einer gespeicherten Ansicht, oder von Hand zusammengestellt.',
    },
    no_match: {
      title: 'Kein Verteiler passt',
      text: 'Die Filter lassen nichts übrig. Nehmen Sie einen zurück oder heben Sie alle auf.',
    },
  },
  timeline: {
    kind: {
      audiences: {
        people_added: 'Auf den Verteiler genommen',
        people_removed: 'Wieder vom Verteiler genommen',
        person_excluded: 'Vom Verteiler genommen',
      },
    },
  },
  events: {
    audiences: {
      people_added: '%{actor} hat Personen auf den Verteiler %{subject} genommen',
      people_removed: '%{actor} hat Personen wieder vom Verteiler %{subject} genommen',
      person_excluded: '%{actor} hat %{other} vom Verteiler %{subject} genommen',
    },
  },
};
