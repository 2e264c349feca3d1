export default {
  'position-changes': {
    open: 'Changes position',
    title: '%{name} changes position',
    ends: 'Ending:',
    on: 'As of',
    begins: 'New position',
    seats: 'Seats',
    invitations: 'Invitations to meetings to come',
    handover: { keep: 'goes along', end: 'ends', pass: 'passes to …' },
    successor: '%{what}: successor',
    not_written: 'No mail is sent by this; the page of the meeting shows who is still to be told.',
    save: 'Change position',
    done: '%{name} has changed position',
  },
  timeline: {
    kind: { persons: { changed_position: 'Position changed' } },
    elsewhere: { persons: { changed_position: 'Position changed' } },
  },
  events: { persons: { changed_position: '%{subject} is now at %{other}' } },
};
