export default {
  'custom-fields': {
    title: 'Eigene Felder',
    intro:
      'Was Ihre Region über die üblichen Angaben hinaus festhalten möchte. Ein eigenes Feld steht sofort in den Angaben, im Formular, in Filtern, als Spalte und im Export.',
    create: 'Feld anlegen',
    create_title: 'Feld anlegen',
    create_save: 'Anlegen',
    created: 'Feld „%{name}“ angelegt',
    edit_title: 'Feld „%{name}“ bearbeiten',
    empty: 'Noch kein eigenes Feld',
    empty_text:
      'Zum Beispiel die Rechtsform, die Zahl der Beschäftigten oder ob eine Vereinbarung besteht. Legen Sie nur an, was jemand pflegt.',
    english: 'Englisch: %{name}',
    no_english: 'Englisch wie deutsch',
    up: '%{name} nach oben',
    down: '%{name} nach unten',
    moved: '%{name} steht jetzt an Stelle %{position} von %{total}',
    archive: '%{name} archivieren',
    archived: 'Archiviert',
    archived_text:
      'Diese Felder erscheinen nirgends mehr. Werte, die schon eingetragen sind, bleiben gespeichert und sind nach dem Wiederherstellen wieder da.',
    fields: {
      label_de: 'Bezeichnung',
      label_en: 'Bezeichnung auf Englisch',
      type: 'Art',
      key: 'Schlüssel',
      options: 'Auswahlmöglichkeiten',
    },
    label_en_hint: 'Ohne Angabe steht auch in der englischen Oberfläche die deutsche Bezeichnung.',
    key_hint:
      'So heißt das Feld für andere Programme, etwa über die Schnittstelle: kleine Buchstaben, Ziffern und Unterstriche. Steht nach dem Anlegen fest.',
    fixed:
      'Beides steht fest, weil Einträge schon Werte haben können. Für eine andere Art legen Sie ein neues Feld an und archivieren dieses.',
    type: { text: 'Text', number: 'Zahl', date: 'Datum', boolean: 'Ja oder nein', option: 'Auswahl' },
    type_hint: {
      text: 'Freier Text in einer Zeile.',
      number: 'Eine Zahl, nach der sich sortieren und vergleichen lässt.',
      date: 'Ein Tag, nach dem sich filtern lässt.',
      boolean: 'Ein Häkchen.',
      option: 'Genau eine Möglichkeit aus einer Liste, die Sie vorgeben.',
    },
    option: 'Möglichkeit %{number}',
    add_option: 'Weitere Möglichkeit',
    options_hint: 'In dieser Reihenfolge werden sie angeboten. Die Eingabetaste fügt eine weitere hinzu.',
    options_used:
      'Nehmen Sie eine Möglichkeit heraus oder benennen Sie sie um, behalten Einträge ihren bisherigen Wert, bis jemand dort einen anderen wählt.',
    too_many: 'Mehr als %{limit} eigene Felder sind nicht möglich. Archivieren Sie zuerst eines, das niemand mehr braucht.',
    saved_meanwhile: 'Jemand anderes hat dieses Feld inzwischen gespeichert. Dort steht jetzt:',
    take_theirs: 'Übernehmen',
    keep_mine: 'Meine Fassung behalten',
  },
  problems: { field: { key_taken: 'Diesen Schlüssel gibt es schon, vielleicht bei einem archivierten Feld.' } },
  events: {
    'custom-fields': {
      created: '%{actor} hat das Feld %{subject} angelegt',
      updated: '%{actor} hat das Feld %{subject} geändert',
      archived: '%{actor} hat das Feld %{subject} archiviert',
      restored: '%{actor} hat das Feld %{subject} wiederhergestellt',
    },
  },
};
