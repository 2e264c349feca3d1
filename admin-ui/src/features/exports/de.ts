export default {
  exports: {
    title: 'Exporte',
    about:
      'Was als Datei das Haus verlassen hat: wer was wann und wofür exportiert hat. Vom Inhalt der Dateien wird nichts aufbewahrt.',
    everything: 'Alle',
    program: 'Ein Programm',
    column_count: 'eine Spalte |||| %{smart_count} Spalten',
    as_of: 'Stand %{day}',
    filtered: 'Gefilterte Liste zeigen',
    part: 'ein Teil davon',
    empty: { title: 'Noch kein Export', text: 'Sobald jemand Einträge als Excel, CSV oder vCard exportiert, steht es hier.' },
    fields: { resource: 'Was', purpose: 'Wofür', userId: 'Wer', rows: 'Einträge', createdAt: 'Wann', format: 'Format' },
    resource: {
      organisations: 'Organisationen',
      persons: 'Personen',
      networks: 'Netzwerke',
      memberships: 'Mitgliedschaften',
      groups: 'Gruppen',
      seats: 'Besetzungen',
      initiatives: 'Vorhaben',
      meetings: 'Termine',
      'audience-people': 'Verteiler',
    },
  },
  timeline: { kind: { regions: { exported: 'Daten exportiert' } } },
  events: { regions: { exported: '%{actor} hat Daten von %{subject} exportiert' } },
};
