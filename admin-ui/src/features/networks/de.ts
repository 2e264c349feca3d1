import { MEMBERSHIP_LABELS_DE, NETWORK_LABELS_DE } from '@knotenpunkt/shared/networks';

export default {
  networks: {
    title: 'Netzwerke',
    single: 'Netzwerk',
    list: 'Liste der Netzwerke',
    create: 'Netzwerk anlegen',
    create_save: 'Anlegen',
    created: '„%{name}“ angelegt',
    edit_title: '%{name} bearbeiten',
    plan: 'Sitzung planen',
    archived: 'Archiviert am %{day}. In Listen und Auswahlen erscheint das Netzwerk nicht mehr, sein Verlauf bleibt.',
    member_count: 'ein Mitglied |||| %{smart_count} Mitglieder',
    members: 'Wer dazugehört',
    members_of_network: 'Wer zu %{name} gehört',
    members_of: {
      founding_member: 'Gründungsmitglieder',
      member: 'Mitglieder',
      associate: 'Assoziierte',
      observer: 'Beobachtende',
      prospective: 'Interessierte',
    },
    undated: 'Beitritt undatiert',
    not_exhaustive: 'Die Liste ist nicht abschließend: Es gehören weitere dazu, die hier nicht genannt sind.',
    as_of: { title: 'Stand', today: 'Stand: heute', now: 'Heute', none: 'Von diesem Tag ist niemand bekannt, der dazugehörte.' },
    founders: {
      open: 'Druckansicht',
      print: 'Drucken',
      download: 'Tabelle herunterladen',
      number: 'Nr.',
      kind: 'Art',
      printed: 'Stand: %{day}',
      none: 'Es sind noch keine Gründungsmitglieder eingetragen.',
    },
    no_members: 'Hier steht, wer zum Netzwerk gehört: seit wann, in welcher Rolle und wie es dazu kam.',
    as_table: 'Als Tabelle',
    as_branches: 'Nach Art',
    coordinated_by: 'Koordination: %{name}',
    founded: 'gegründet %{date}',
    no_groups: 'Noch keine Gruppe.',
    carries: 'trägt das Netzwerk',
    membership: {
      add: 'Mitglied aufnehmen',
      added: 'Mitglied aufgenommen',
      edit: 'Mitgliedschaft bearbeiten',
      end: 'Mitgliedschaft beenden',
      remove: 'Mitgliedschaft entfernen',
      removed: 'Mitgliedschaft von %{name} entfernt',
    },
    facts: { members_called: 'Wie Mitglieder hier heißen' },
    ...NETWORK_LABELS_DE,
    relations: {
      memberships: 'Mitgliedsorganisation',
    },
    comparison: { archivedAt: { filled: 'ja', empty: 'nein' } },
    bulk: {
      archived: 'Ein Netzwerk archiviert |||| %{smart_count} Netzwerke archiviert',
      tagged: 'Schlagworte eines Netzwerks geändert |||| Schlagworte von %{smart_count} Netzwerken geändert',
    },
    empty: {
      title: 'Noch kein Netzwerk',
      text: 'Ein Netzwerk ist ein benannter Zusammenschluss, dessen Mitglieder Sie führen: wer es gegründet hat, wer dazukam, welche Gruppen es trägt und was daraus wurde.',
    },
    no_match: {
      title: 'Kein Netzwerk passt',
      text: 'Die Filter lassen nichts übrig. Nehmen Sie einen zurück oder heben Sie alle auf.',
    },
  },
  memberships: { fields: MEMBERSHIP_LABELS_DE.fields, role: MEMBERSHIP_LABELS_DE.role },
  timeline: {
    kind: {
      memberships: {
        created: 'Aufgenommen',
        updated: 'Mitgliedschaft geändert',
        ended: 'Mitgliedschaft beendet',
        removed: 'Mitgliedschaft entfernt',
      },
    },
  },
  events: {
    memberships: {
      created: '%{actor} hat ein Mitglied in %{subject} aufgenommen',
      updated: '%{actor} hat eine Mitgliedschaft in %{subject} geändert',
      ended: '%{actor} hat eine Mitgliedschaft in %{subject} beendet',
      removed: '%{actor} hat eine Mitgliedschaft aus %{subject} entfernt',
    },
  },
};
