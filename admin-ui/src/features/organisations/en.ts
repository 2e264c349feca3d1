import { ORGANISATION_LABELS_EN } from '@knotenpunkt/shared';
import type texts from './de.js';

export default {
  organisations: {
    ...ORGANISATION_LABELS_EN,
    title: 'Organisations',
    single: 'Organisation',
    list: 'List of organisations',
    create: 'Add organisation',
    create_save: 'Add',
    created: '“%{name}” added',
    edit_title: 'Edit %{name}',
    write: 'Write e-mail',
    legend: 'Signs for the kind',
    family: {
      labour: 'Labour administration',
      chamber: 'Chambers and crafts',
      public: 'Public body',
      learning: 'Education',
      alliance: 'Alliance',
      social: 'Social partners and associations',
      business: 'Business',
      other: 'Other',
    },
    relations: {
      memberships: 'membership in a network',
      seats: 'seat in a group or body',
      meetings: 'part in a meeting',
      initiatives: 'part in an initiative',
      persons: 'person with a position',
    },
    comparison: { archivedAt: { filled: 'yes', empty: 'no' } },
    facts: { address: 'Address', names: 'Also known as' },
    archived: 'Archived on %{day}. The organisation no longer appears in lists and choices; its history stays.',
    parent: 'Part of',
    parts: 'Parts',
    no_parts: 'Sites, offices and institutions that belong to this organisation appear here.',
    create_part: 'Add a part',
    more_parts: '%{smart_count} more',
    duplicates: 'Does the organisation exist already? A similar name: |||| Does the organisation exist already? Similar names:',
    bulk: {
      archived: 'One organisation archived |||| %{smart_count} organisations archived',
      tagged: 'Tags of one organisation changed |||| Tags of %{smart_count} organisations changed',
    },
    empty: {
      title: 'No organisation yet',
      text: 'Everybody your region works with belongs here: job centres, chambers, municipalities, training providers, alliances. Begin with a name and the kind; the rest can follow later.',
    },
    no_match: {
      title: 'No organisation matches',
      text: 'The filters leave nothing over. Take one back or clear them all.',
    },
    keys: {
      move: 'List: next or previous row',
      open: 'List: open the row in the preview',
      select: 'List: select the row',
      search: 'List: search this list',
      edit: 'List and page: edit',
      save: 'Form: save',
    },
  },
  events: {
    organisations: { exported: '%{actor} exported organisations of %{subject} as a table' },
  },
} satisfies typeof texts;
