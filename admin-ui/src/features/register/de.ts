export default {
  register: {
    title: 'Stammverzeichnis',
    single: 'Eintrag im Stammverzeichnis',
    list: 'Einträge im Stammverzeichnis',
    lead: 'Öffentliche Angaben zu Organisationen, für alle Regionen dieser Installation gleich. Personen stehen hier nicht. Gepflegt wird das Verzeichnis von der Administration.',
    in_region: 'In Ihrer Region:',
    create: 'Als Organisation anlegen',
    fields: { sourceTitle: 'Quelle', sourceLink: 'Link zur Quelle', asOf: 'Stand' },
    empty: {
      title: 'Das Stammverzeichnis ist noch leer',
      text: 'Hier stehen öffentliche Angaben zu Ministerien, Kammern, Agenturen und Jobcentern, sobald die Administration der Installation sie eingelesen hat.',
    },
    no_match: {
      title: 'Kein Eintrag passt',
      text: 'Die Filter lassen nichts übrig. Nehmen Sie einen zurück oder heben Sie alle auf.',
    },
  },
};
