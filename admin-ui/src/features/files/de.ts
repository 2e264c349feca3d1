export default {
  files: {
    title: 'Dateien',
    choose: 'Dateien wählen',
    empty: 'Hier liegen Vereinbarungen, Satzungen, Protokolle und alles andere, was zu diesem Eintrag gehört.',
    drop_hint:
      'Ziehen Sie Dateien hierher oder wählen Sie sie aus: PDF, Office-Dokumente, Bilder, Texte und ZIP, bis %{limit} MB je Datei.',
    drop_here: 'Hier ablegen',
    uploads: 'Dateien auf dem Weg',
    state: { waiting: 'wartet', sending: 'wird hochgeladen' },
    announce:
      '%{name} wird hochgeladen, %{smart_count} weitere wartet |||| %{name} wird hochgeladen, %{smart_count} weitere warten',
    stored: '%{name} ist gespeichert',
    cancel: 'Hochladen von %{name} abbrechen',
    dismiss: 'Hinweis zu %{name} entfernen',
    save: 'herunterladen',
    loading: 'wird geladen',
    archive: '%{name} archivieren',
    show_more: '%{smart_count} weitere zeigen',
    archived: 'Eine archivierte Datei |||| %{smart_count} archivierte Dateien',
    archived_title: 'Archivierte Dateien',
    refused: {
      too_large: 'Größer als %{limit} MB. Bitte verkleinern oder teilen Sie die Datei.',
      unknown_kind: 'Diese Art von Datei wird nicht aufbewahrt. Möglich sind PDF, Office-Dokumente, Bilder, Texte und ZIP.',
      wrong_content: 'Name und Inhalt passen nicht zusammen: Der Inhalt ist nicht, was die Endung „%{extension}“ sagt.',
    },
  },
  timeline: {
    kind: {
      files: { added: 'Datei hinzugefügt', archived: 'Datei archiviert', restored: 'Datei wiederhergestellt' },
    },
  },
  events: {
    files: {
      added: '%{actor} hat bei %{subject} eine Datei hinzugefügt',
      archived: '%{actor} hat bei %{subject} eine Datei archiviert',
      restored: '%{actor} hat bei %{subject} eine Datei wiederhergestellt',
    },
  },
};
