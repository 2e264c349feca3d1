import { ORGANISATION_LABELS_DE } from '@knotenpunkt/shared';

export default {
  organisations: {
    ...ORGANISATION_LABELS_DE,
    title: 'Organisationen',
    single: 'Organisation',
    list: 'Liste der Organisationen',
    create: 'Organisation anlegen',
    create_save: 'Anlegen',
    created: '„%{name}“ angelegt',
    edit_title: '%{name} bearbeiten',
    write: 'E-Mail schreiben',
    legend: 'Zeichen für die Art',
    family: {
      labour: 'Arbeitsverwaltung',
      chamber: 'Kammer und Handwerk',
      public: 'Öffentliche Stelle',
      learning: 'Bildung',
      alliance: 'Verbund',
      social: 'Sozialpartner und Verbände',
      business: 'Wirtschaft',
      other: 'Sonstige',
    },
    comparison: { archivedAt: { filled: 'ja', empty: 'nein' } },
    facts: { address: 'Anschrift', names: 'Auch genannt' },
    archived: 'Archiviert am %{day}. In Listen und Auswahlen erscheint die Organisation nicht mehr, ihr Verlauf bleibt.',
    parent: 'Übergeordnet',
    parts: 'Untergeordnete Organisationen',
    no_parts: 'Hier stehen Standorte, Ämter und Einrichtungen, die zu dieser Organisation gehören.',
    create_part: 'Untergeordnete anlegen',
    more_parts: '%{smart_count} weitere',
    duplicates: 'Gibt es die Organisation schon? Ein ähnlicher Name: |||| Gibt es die Organisation schon? Ähnliche Namen:',
    bulk: {
      archived: 'Eine Organisation archiviert |||| %{smart_count} Organisationen archiviert',
      tagged: 'Schlagworte einer Organisation geändert |||| Schlagworte von %{smart_count} Organisationen geändert',
    },
    empty: {
      title: 'Noch keine Organisation',
      text: 'Hier stehen alle, mit denen Ihre Region zusammenarbeitet: Jobcenter, Kammern, Kommunen, Bildungsträger, Verbünde. Beginnen Sie mit einem Namen und der Art, alles Weitere kommt später dazu.',
    },
    no_match: {
      title: 'Keine Organisation passt',
      text: 'Die Filter lassen nichts übrig. Nehmen Sie einen zurück oder heben Sie alle auf.',
    },
    keys: {
      move: 'Liste: nächste oder vorige Zeile',
      open: 'Liste: Zeile in der Vorschau öffnen',
      select: 'Liste: Zeile auswählen',
      search: 'Liste: in der Liste suchen',
      edit: 'Liste und Seite: bearbeiten',
      save: 'Formular: speichern',
    },
  },
  events: {
    organisations: { exported: '%{actor} hat Organisationen von %{subject} als Tabelle exportiert' },
  },
};
