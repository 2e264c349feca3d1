/** What the records at both ends are called. */
const TYPES = {
  meetings: 'Termin',
  groups: 'Gruppe',
  decisions: 'Beschluss',
  initiatives: 'Vorhaben',
  milestones: 'Meilenstein',
  networks: 'Netzwerk',
};

export default {
  lineage: {
    title: 'Wie es dazu kam',
    subtitle: 'jeder Schritt führt zu seinem Eintrag',
    empty: 'noch nichts verknüpft: Was ging voraus, was wurde daraus?',
    as_table: 'Als Tabelle',
    as_path: 'Als Weg',
    add: 'Schritt verknüpfen',
    added: 'Verknüpft',
    edit: 'Verknüpfung bearbeiten',
    remove: 'Verknüpfung entfernen',
    removed: 'Verknüpfung entfernt',
    from: 'Zuerst war',
    to: 'Dann kam',
    type_of: '%{end}: Art des Eintrags',
    also_from: 'Ebenfalls aus „%{name}“ (%{kind}):',
    also_to: 'Außerdem (%{kind} „%{name}“):',
    open: 'Was daraus wurde, ist noch nicht dokumentiert.',
    attendance: {
      exact: '%{count} Teilnehmende',
      about: 'etwa %{count} Teilnehmende',
      more_than: 'mehr als %{count} Teilnehmende',
      at_least: 'mindestens %{count} Teilnehmende',
    },
  },
  'lineage-links': {
    fields: {
      kind: 'Wie es weiterging',
      fromType: 'Zuerst war (Art)',
      fromId: 'Zuerst war',
      toType: 'Dann kam (Art)',
      toId: 'Dann kam',
      date: 'Wann',
      note: 'Hintergrund',
      createdAt: 'Angelegt am',
      updatedAt: 'Zuletzt geändert am',
    },
    fromType: TYPES,
    toType: TYPES,
    kind: {
      led_to: 'führte zu',
      resulted_in: 'ergab',
      founded: 'daraus entstand',
      decided: 'beschloss',
      became: 'wurde',
      launched: 'ging an den Start',
      continued_in: 'ging weiter in',
    },
  },
  timeline: {
    kind: {
      'lineage-links': {
        created: 'Als Schritt verknüpft',
        updated: 'Verknüpfung geändert',
        removed: 'Verknüpfung entfernt',
      },
    },
  },
  events: {
    'lineage-links': {
      created: '%{actor} hat festgehalten, wie es zu %{subject} kam oder was daraus wurde',
      updated: '%{actor} hat eine Verknüpfung von %{subject} geändert',
      removed: '%{actor} hat eine Verknüpfung von %{subject} entfernt',
    },
  },
};
