import type texts from './de.js';

export default {
  collectives: {
    resolve: 'Resolve the collective',
    save: 'Resolve',
    resolved: '“%{name}” is resolved into single organisations',
    hint: '“%{name}” stays with all there was, and counts as resolved from then on. Persons and files stay there.',
    heirs: 'Becomes',
    no_heir: 'Please name at least one organisation.',
    add_known: 'Known organisation',
    add_new: 'New organisation',
    name: 'Name of the organisation',
    name_of: 'Name of organisation %{place}',
    kind_of: 'Kind of organisation %{place}',
    known_of: 'Organisation %{place}',
    on: 'Resolved on',
    memberships: 'A membership in a network |||| %{smart_count} memberships in networks',
    seats: 'A seat in a group |||| %{smart_count} seats in groups',
    parties: 'A part in an initiative |||| A part in %{smart_count} initiatives',
    choice: {
      pass_on: 'passes on to each of the organisations',
      end: 'ends without a successor',
      keep: 'stays with the collective',
    },
    became: 'Resolved into:',
    became_on: 'Resolved (%{day}) into:',
  },
  timeline: { kind: { organisations: { resolved: 'Resolved into single organisations' } } },
  events: { organisations: { resolved: '%{actor} resolved %{subject} into single organisations' } },
} satisfies typeof texts;
