import type texts from './de.js';

/** What the records at both ends are called. */
const TYPES = {
  meetings: 'Meeting',
  groups: 'Group',
  decisions: 'Decision',
  initiatives: 'Initiative',
  milestones: 'Milestone',
  networks: 'Network',
};

export default {
  lineage: {
    title: 'How it came about',
    subtitle: 'each step leads to its record',
    empty: 'nothing linked yet: what came before, what became of it?',
    as_table: 'As a table',
    as_path: 'As a path',
    add: 'Link a step',
    added: 'Linked',
    edit: 'Edit the link',
    remove: 'Remove the link',
    removed: 'Link removed',
    from: 'First there was',
    to: 'Then came',
    type_of: '%{end}: kind of record',
    also_from: 'Also from “%{name}” (%{kind}):',
    also_to: 'Besides (%{kind} “%{name}”):',
    open: 'What became of it is not documented yet.',
    attendance: {
      exact: '%{count} participants',
      about: 'about %{count} participants',
      more_than: 'more than %{count} participants',
      at_least: 'at least %{count} participants',
    },
  },
  'lineage-links': {
    fields: {
      kind: 'How it went on',
      fromType: 'First there was (kind)',
      fromId: 'First there was',
      toType: 'Then came (kind)',
      toId: 'Then came',
      date: 'When',
      note: 'Background',
      createdAt: 'Created on',
      updatedAt: 'Last changed on',
    },
    fromType: TYPES,
    toType: TYPES,
    kind: {
      led_to: 'led to',
      resulted_in: 'resulted in',
      founded: 'gave rise to',
      decided: 'decided on',
      became: 'became',
      launched: 'was launched',
      continued_in: 'went on in',
    },
  },
  timeline: {
    kind: {
      'lineage-links': {
        created: 'Linked as a step',
        updated: 'Link changed',
        removed: 'Link removed',
      },
    },
  },
  events: {
    'lineage-links': {
      created: '%{actor} recorded how %{subject} came about or what became of it',
      updated: '%{actor} changed a link of %{subject}',
      removed: '%{actor} removed a link of %{subject}',
    },
  },
} satisfies typeof texts;
