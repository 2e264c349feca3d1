export default {
  regions: {
    title: 'Regionen',
    intro: 'Eine Region ist das Gebiet einer Koordinationsstelle. Was sie führt, sieht nur, wer in ihr eine Rolle hat.',
    create: 'Region anlegen',
    rename: 'Umbenennen',
    created: 'Region „%{name}“ angelegt',
    renamed: 'Region heißt jetzt „%{name}“',
    name_hint: 'So steht sie überall in Knotenpunkt und in E-Mails.',
    users: 'Ein Zugang |||| %{smart_count} Zugänge',
    empty: 'Noch keine Region',
    empty_text: 'Legen Sie die erste an und laden Sie dann unter „Benutzer und Zugänge“ jemanden ein, der sie koordiniert.',
    demo: { invented: 'erfundene Beispieldaten', documented: 'dokumentierte Beispieldaten' },
    fields: { name: 'Name' },
  },
  region: {
    title: 'Region',
    intro:
      'Wie Ihre Region heißt und was über und unter jeder E-Mail steht, die Knotenpunkt für sie verschickt. Was offen bleibt, füllt Knotenpunkt aus.',
    edit_title: 'Region bearbeiten',
    fields: {
      name: 'Name der Region',
      senderName: 'Absender',
      tagline: 'Zweite Zeile',
      contactLines: 'Anschrift, Telefon, E-Mail',
      imprintUrl: 'Impressum (Adresse der Seite)',
      privacyUrl: 'Datenschutz (Adresse der Seite)',
      updatedAt: 'Zuletzt geändert',
    },
    preview: {
      title: 'So stehen Sie auf E-Mails',
      body: 'Hier steht der Text der E-Mail.',
      not_tracked: 'Wir messen nicht, ob Sie diese E-Mail öffnen.',
      imprint: 'Impressum',
      privacy: 'Datenschutz',
    },
  },
};
