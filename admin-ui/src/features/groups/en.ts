import { GROUP_LABELS_EN, SEAT_LABELS_EN } from '@knotenpunkt/shared/groups';

export default {
  groups: {
    title: 'Groups & bodies',
    single: 'Group',
    list: 'List of groups and bodies',
    create: 'Add a group',
    create_save: 'Add',
    created: '“%{name}” added',
    edit_title: 'Edit %{name}',
    plan: 'Plan a meeting',
    led_by: 'Lead: %{names}',
    seat_count: 'one seat |||| %{smart_count} seats',
    archived: 'Archived on %{day}. The group no longer appears in lists and choices; its history stays.',
    seats: 'Seats',
    seats_elsewhere: 'Seats',
    no_seats: 'Who leads the group and who takes part stands here. A seat may also wait for its person.',
    former_seats: 'One former seat |||| %{smart_count} former seats',
    seat: {
      add: 'Fill a seat',
      added: 'Seat filled',
      edit: 'Edit the seat',
      end: 'End the seat',
      remove: 'Remove the seat',
      removed: 'Seat of %{name} removed',
      waiting: 'Person still open',
      sent_by: 'sent by',
      hint: 'Name a person, an organisation or both. Without a person the seat waits to be filled.',
    },
    ...GROUP_LABELS_EN,
    relations: {
      seats: 'seat',
    },
    comparison: { archivedAt: { filled: 'yes', empty: 'no' } },
    empty: {
      title: 'No group yet',
      text: 'Working groups, boards and committees stand here: who leads them, who takes part, when they meet and what they decide.',
    },
    no_match: {
      title: 'No group matches',
      text: 'The filters leave nothing. Take one back or lift them all.',
    },
  },
  seats: SEAT_LABELS_EN,
  timeline: {
    kind: {
      seats: {
        created: 'Seat filled',
        updated: 'Seat changed',
        ended: 'Seat ended',
        removed: 'Seat removed',
      },
    },
  },
  events: {
    seats: {
      created: '%{actor} filled a seat in %{subject}',
      updated: '%{actor} changed a seat in %{subject}',
      ended: '%{actor} ended a seat in %{subject}',
      removed: '%{actor} removed a seat from %{subject}',
    },
  },
};
