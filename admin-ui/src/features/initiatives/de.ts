import { INITIATIVE_LABELS_DE } from '@knotenpunkt/shared/initiatives';

export default {
  initiatives: {
    title: 'Vorhaben & Angebote',
    single: 'Vorhaben',
    list: 'Liste der Vorhaben und Angebote',
    create: 'Vorhaben anlegen',
    create_save: 'Anlegen',
    created: '„%{name}“ angelegt',
    edit_title: '%{name} bearbeiten',
    visit: 'Website öffnen',
    archived: 'Archiviert am %{day}. In Listen und Auswahlen erscheint das Vorhaben nicht mehr, sein Verlauf bleibt.',
    milestones: 'Meilensteine',
    no_milestones: 'Hier stehen die Schritte mit Datum: was erreicht ist und was ansteht.',
    milestone: {
      add: 'Meilenstein anlegen',
      added: 'Meilenstein angelegt',
      edit: 'Meilenstein bearbeiten',
      remove: 'Meilenstein entfernen',
      removed: '„%{name}“ entfernt',
      reached: 'erreicht:',
      ahead: 'noch nicht erreicht:',
      undated: 'ohne Datum',
    },
    ...INITIATIVE_LABELS_DE,
    comparison: { archivedAt: { filled: 'ja', empty: 'nein' } },
    empty: {
      title: 'Noch kein Vorhaben',
      text: 'Hier steht, was die Partner gemeinsam tun: Projekte, Plattformen, Beratungsangebote, Veranstaltungsformate – mit denen, die daran beteiligt sind, und ihren Meilensteinen.',
    },
    no_match: {
      title: 'Kein Vorhaben passt',
      text: 'Die Filter lassen nichts übrig. Nehmen Sie einen zurück oder heben Sie alle auf.',
    },
  },
  milestones: {
    fields: {
      initiativeId: 'Vorhaben',
      title: 'Meilenstein',
      date: 'Wann',
      reached: 'Erreicht',
      description: 'Was geschah',
      createdAt: 'Angelegt am',
      updatedAt: 'Zuletzt geändert am',
    },
  },
  timeline: {
    kind: {
      initiatives: { created: 'Vorhaben angelegt' },
      milestones: {
        created: 'Meilenstein angelegt',
        updated: 'Meilenstein geändert',
        reached: 'Meilenstein erreicht',
        removed: 'Meilenstein entfernt',
      },
    },
  },
  events: {
    milestones: {
      created: '%{actor} hat einen Meilenstein von %{subject} angelegt',
      updated: '%{actor} hat einen Meilenstein von %{subject} geändert',
      reached: '%{actor} hat einen Meilenstein von %{subject} als erreicht vermerkt',
      removed: '%{actor} hat einen Meilenstein von %{subject} entfernt',
    },
  },
};
