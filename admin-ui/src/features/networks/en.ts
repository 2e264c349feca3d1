import { MEMBERSHIP_LABELS_EN, NETWORK_LABELS_EN } from '@knotenpunkt/shared/networks';

import type texts from './de.js';

export default {
  networks: {
    title: 'Networks',
    single: 'Network',
    list: 'List of networks',
    create: 'Add a network',
    create_save: 'Add',
    created: '“%{name}” added',
    edit_title: 'Edit %{name}',
    plan: 'Plan a meeting',
    archived: 'Archived on %{day}. The network no longer appears in lists and choices; its history stays.',
    member_count: 'one member |||| %{smart_count} members',
    members: 'Who belongs to it',
    members_of_network: 'Who belongs to %{name}',
    members_of: {
      founding_member: 'Founding members',
      member: 'Members',
      associate: 'Associates',
      observer: 'Observers',
      prospective: 'Prospective members',
    },
    undated: 'joined at an unknown date',
    not_exhaustive: 'The list is not exhaustive: more belong to it than are named here.',
    as_of: { title: 'As of', today: 'As of today', now: 'Today', none: 'Nobody is known to have belonged to it on that day.' },
    founders: {
      open: 'Print view',
      print: 'Print',
      download: 'Download the table',
      number: 'No.',
      kind: 'Kind',
      printed: 'As of: %{day}',
      none: 'No founding members have been entered yet.',
    },
    no_members: 'Who belongs to the network stands here: since when, in which role and how it came about.',
    as_table: 'As a table',
    as_branches: 'By kind',
    coordinated_by: 'Coordination: %{name}',
    founded: 'founded %{date}',
    no_groups: 'No group yet.',
    carries: 'carries the network',
    membership: {
      add: 'Add a member',
      added: 'Member added',
      edit: 'Edit the membership',
      end: 'End the membership',
      remove: 'Remove the membership',
      removed: 'Membership of %{name} removed',
    },
    facts: { members_called: 'What members are called' },
    ...NETWORK_LABELS_EN,
    relations: {
      memberships: 'member organisation',
    },
    comparison: { archivedAt: { filled: 'yes', empty: 'no' } },
    empty: {
      title: 'No network yet',
      text: 'A network is a named alliance whose members you keep: who founded it, who joined, which groups it carries and what became of it.',
    },
    no_match: {
      title: 'No network matches',
      text: 'The filters leave nothing over. Take one back or clear them all.',
    },
  },
  memberships: { fields: MEMBERSHIP_LABELS_EN.fields, role: MEMBERSHIP_LABELS_EN.role },
  timeline: {
    kind: {
      memberships: {
        created: 'Joined',
        updated: 'Membership changed',
        ended: 'Membership ended',
        removed: 'Membership removed',
      },
    },
  },
  events: {
    memberships: {
      created: '%{actor} added a member to %{subject}',
      updated: '%{actor} changed a membership in %{subject}',
      ended: '%{actor} ended a membership in %{subject}',
      removed: '%{actor} removed a membership from %{subject}',
    },
  },
} satisfies typeof texts;
