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
};
