import { AUDIENCE_LABELS_EN } from '@knotenpunkt/shared/audiences';

export default {
  audiences: {
    title: 'Audiences',
    single: 'Audience',
    list: 'List of audiences',
    create: 'New audience',
    create_save: 'Create',
    created: '“%{name}” created',
    edit_title: 'Edit %{name}',
    archived: 'Archived on %{day}. The audience no longer appears in lists and choices, its history stays.',
    use_view: 'Use as an audience',
    by_hand_only: 'None, kept by hand alone',
    show_view: 'Show the list',
    made_of: {
      organisations: 'Contact persons of the organisations in the view “%{view}”',
      persons: 'Persons in the view “%{view}”',
      hand: 'Kept by hand',
    },
    way: {
      person: 'In the view “%{view}”',
      contact: 'Stands for %{organisation} in the view “%{view}”',
      hand: 'Put on by hand',
    },
    obstacle: AUDIENCE_LABELS_EN.obstacle,
    people: 'Who is on it',
    people_of: 'Persons of the audience “%{name}”',
    people_count: 'one person |||| %{smart_count} persons',
    unreached: 'one of them not to be written to |||| %{smart_count} of them not to be written to',
    excluded: 'One person taken off |||| %{smart_count} persons taken off',
    taken_off: '%{name} taken off',
    take_off: 'Take off',
    take_back: 'Put back on',
    columns: { person: 'Person', organisation: 'Organisation', reason: 'Reason', address: 'Mail' },
    add: { open: 'Add a person', title: 'Add a person', reason: 'Reason', submit: 'Add' },
    nobody: {
      title: 'Nobody on it yet',
      text: 'Choose a view under “Edit”, or add persons by hand.',
    },
    fields: {
      name: 'Name',
      purpose: 'What for',
      viewId: 'View',
      people: 'Persons',
      archivedAt: 'Archived on',
      createdAt: 'Created on',
      updatedAt: 'Last changed on',
    },
    hints: {
      purpose: 'Whoever is written to should be able to tell why.',
      viewId:
        'Offered are views of persons and organisations that are shared with the team. Whoever comes to fit is on the audience by itself.',
    },
    comparison: { archivedAt: { filled: 'yes', empty: 'no' } },
    empty: {
      title: 'No audience yet',
      text: 'An audience are people you write to together: everybody in a saved view, or put together by hand.',
    },
    no_match: {
      title: 'No audience fits',
      text: 'The filters leave nothing. Take one back or drop them all.',
    },
  },
  timeline: {
    kind: {
      audiences: {
        people_added: 'Put on the audience',
        people_removed: 'Taken off the audience again',
        person_excluded: 'Taken off the audience',
      },
    },
  },
  events: {
    audiences: {
      people_added: '%{actor} put persons on the audience %{subject}',
      people_removed: '%{actor} took persons off the audience %{subject} again',
      person_excluded: '%{actor} took %{other} off the audience %{subject}',
    },
  },
};
