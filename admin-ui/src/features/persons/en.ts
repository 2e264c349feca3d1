import { PERSON_LABELS_EN, POSITION_LABELS_EN } from '@knotenpunkt/shared/persons';
import type texts from './de.js';

export default {
  persons: {
    ...PERSON_LABELS_EN,
    title: 'Persons',
    single: 'Person',
    list: 'List of persons',
    create: 'Add person',
    create_save: 'Add',
    created: '“%{name}” added',
    edit_title: 'Edit %{name}',
    write: 'Write e-mail',
    no_position: 'Without a position',
    none_here: 'The people you deal with at this organisation appear here.',
    usual_purpose: 'Cooperation in networks and bodies of the region',
    facts: { office: 'gets copies and answers on behalf', email: 'E-mail', phone: 'Phone', from: 'from the position at %{name}' },
    hints: {
      email: 'Left empty, the address of the position counts.',
      addressLine: 'Left empty, letters begin with first and last name.',
      doNotWrite: 'No e-mails go to this person any more, nor invitations.',
      purpose: 'What the data is needed for.',
      note: 'This note is given out with the information about stored data.',
    },
    state: { do_not_write: 'Do not write to', unreachable: 'Undeliverable' },
    unreachable: 'E-mails to %{address} have not arrived since %{day}.',
    server_said: 'The mail server says:',
    change_address: 'Change address',
    relations: {
      positions: 'position at an organisation',
      memberships: 'membership of the organisation',
      seats: 'seat in a group or body',
      meetings: 'part in a meeting',
    },
    comparison: {
      archivedAt: { filled: 'yes', empty: 'no' },
      unreachableSince: { filled: 'yes', empty: 'no' },
    },
    archived: 'Archived on %{day}. The person no longer appears in lists and choices; their history stays.',
    duplicates: 'Does the person exist already? A similar name: |||| Does the person exist already? Similar names:',
    empty: {
      title: 'No person yet',
      text: 'The people your region works with belong here, with their position and organisation. With each person stands what you keep their data for, and on which basis.',
    },
    no_match: {
      title: 'No person matches',
      text: 'The filters leave nothing over. Take one back or clear them all.',
    },
  },
  positions: {
    title: 'Positions',
    single: 'Position',
    main: 'Main position',
    add: 'Add position',
    added: 'Position added',
    edit: 'Edit position',
    end: 'End position',
    remove: 'Remove position',
    removed: 'Position of %{name} removed',
    none: 'Where the person works, and as what, appears here.',
    former: 'One former position |||| %{smart_count} former positions',
    ...POSITION_LABELS_EN,
    hints: { main: 'It stands for the person in lists and invitations. Another one loses this role.' },
  },
  timeline: {
    elsewhere: { persons: { created: 'New person', archived: 'Person archived', restored: 'Person restored' } },
    kind: {
      persons: { unreachable: 'E-mail undeliverable', reachable: 'E-mail deliverable again' },
      positions: { created: 'New position', updated: 'Position changed', removed: 'Position removed' },
    },
  },
  events: {
    persons: {
      unreachable: '%{subject} cannot be reached by e-mail',
      reachable: '%{subject} can be reached by e-mail again',
    },
    positions: {
      created: '%{actor} gave %{subject} a position at %{other}',
      updated: '%{actor} changed the position of %{subject} at %{other}',
      removed: '%{actor} removed the position of %{subject} at %{other}',
    },
  },
} satisfies typeof texts;
