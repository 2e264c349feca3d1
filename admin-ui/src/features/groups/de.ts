import { GROUP_LABELS_DE, SEAT_LABELS_DE } from '@knotenpunkt/shared/groups';

export default {
  groups: {
    title: 'Gruppen & Gremien',
    single: 'Gruppe',
    list: 'Liste der Gruppen und Gremien',
    create: 'Gruppe anlegen',
    create_save: 'Anlegen',
    created: '„%{name}“ angelegt',
    edit_title: '%{name} bearbeiten',
    plan: 'Sitzung planen',
    led_by: 'Leitung: %{names}',
    seat_count: 'eine Besetzung |||| %{smart_count} Besetzungen',
    archived: 'Archiviert am %{day}. In Listen und Auswahlen erscheint die Gruppe nicht mehr, ihr Verlauf bleibt.',
    seats: 'Besetzung',
    seats_elsewhere: 'Besetzungen',
    no_seats: 'Hier steht, wer die Gruppe leitet und wer mitwirkt. Ein Sitz kann auch auf seine Person warten.',
    former_seats: 'Eine frühere Besetzung |||| %{smart_count} frühere Besetzungen',
    seat: {
      add: 'Sitz besetzen',
      added: 'Sitz besetzt',
      edit: 'Sitz bearbeiten',
      end: 'Besetzung beenden',
      remove: 'Sitz entfernen',
      removed: 'Sitz von %{name} entfernt',
      waiting: 'Person noch offen',
      sent_by: 'entsandt von',
      hint: 'Nennen Sie eine Person, eine Organisation oder beide. Ohne Person wartet der Sitz auf seine Besetzung.',
    },
    ...GROUP_LABELS_DE,
    relations: {
      seats: 'Besetzung',
    },
    comparison: { archivedAt: { filled: 'ja', empty: 'nein' } },
    empty: {
      title: 'Noch keine Gruppe',
      text: 'Hier stehen Arbeitsgruppen, Beiräte und Ausschüsse: wer sie leitet, wer mitwirkt, wann sie tagen und was sie beschließen.',
    },
    no_match: {
      title: 'Keine Gruppe passt',
      text: 'Die Filter lassen nichts übrig. Nehmen Sie einen zurück oder heben Sie alle auf.',
    },
  },
  seats: SEAT_LABELS_DE,
  timeline: {
    kind: {
      seats: {
        created: 'Sitz besetzt',
        updated: 'Besetzung geändert',
        ended: 'Besetzung beendet',
        removed: 'Sitz entfernt',
      },
    },
  },
  events: {
    seats: {
      created: '%{actor} hat einen Sitz in %{subject} besetzt',
      updated: '%{actor} hat eine Besetzung in %{subject} geändert',
      ended: '%{actor} hat eine Besetzung in %{subject} beendet',
      removed: '%{actor} hat einen Sitz aus %{subject} entfernt',
    },
  },
};
