export default {
  'position-changes': {
    open: 'Wechselt die Stelle',
    title: '%{name} wechselt die Stelle',
    ends: 'Es endet:',
    on: 'Zum',
    begins: 'Neue Stelle',
    seats: 'Besetzungen',
    invitations: 'Einladungen zu kommenden Terminen',
    handover: { keep: 'geht mit', end: 'endet', pass: 'geht über an …' },
    successor: '%{what}: Nachfolge',
    not_written: 'Dabei geht keine E-Mail hinaus; auf der Seite des Termins sehen Sie, wer noch zu benachrichtigen ist.',
    save: 'Stelle wechseln',
    done: '%{name} hat die Stelle gewechselt',
  },
  timeline: {
    kind: { persons: { changed_position: 'Stelle gewechselt' } },
    elsewhere: { persons: { changed_position: 'Stelle gewechselt' } },
  },
  events: { persons: { changed_position: '%{subject} ist jetzt bei %{other}' } },
};
