export default {
  topics: {
    title: 'Listen',
    intro:
      'Danach ordnen Sie Organisationen, Netzwerke, Gruppen, Termine und Vorhaben. Wächst in einer Liste Gleiches unter zwei Namen, führen Sie beides zusammen: Die Einträge behalten, was gemeint war.',
    lists: { field_of_action: 'Handlungsfelder', target_group: 'Zielgruppen', sector: 'Branchen' },
    list: { field_of_action: 'Handlungsfeld', target_group: 'Zielgruppe', sector: 'Branche' },
    empty: {
      field_of_action: 'Noch kein Handlungsfeld. Woran arbeitet Ihre Region: Beratung, Grundbildung, Fachkräfte?',
      target_group: 'Noch keine Zielgruppe. Für wen ist die Arbeit: Beschäftigte, Zugewanderte, Betriebe?',
      sector: 'Noch keine Branche. Wo arbeiten Ihre Partner: Pflege, Handwerk, Logistik?',
    },
    add: { field_of_action: 'Neues Handlungsfeld', target_group: 'Neue Zielgruppe', sector: 'Neue Branche' },
    add_save: 'Aufnehmen',
    alike_known: 'Schon vorhanden: %{names}',
    alike: '„%{one}“ und „%{other}“ – ist dasselbe gemeint?',
    keep: '„%{name}“ behalten',
    use_count: 'einmal verwendet |||| %{smart_count}-mal verwendet',
    unused: 'nirgends verwendet',
    rename: 'Umbenennen',
    new_name: 'Neuer Name für „%{name}“',
    merge: 'Zusammenführen mit …',
    merge_into: '„%{name}“ geht auf in',
    merge_save: 'Zusammenführen',
    merged: '„%{from}“ geht jetzt in „%{into}“ auf',
    stands_for: 'steht auch für „%{name}“',
    separate: 'Wieder trennen',
    archived_count: 'ein archivierter Eintrag |||| %{smart_count} archivierte Einträge',
    fields: { name: 'Name', list: 'Liste', mergedIntoId: 'Geht auf in' },
  },
  timeline: {
    kind: { topics: { merged: 'Zusammengeführt', separated: 'Wieder getrennt' } },
  },
  events: {
    topics: {
      merged: '%{actor} hat %{subject} mit einem anderen Eintrag der Liste zusammengeführt',
      separated: '%{actor} hat %{subject} wieder getrennt',
    },
  },
};
