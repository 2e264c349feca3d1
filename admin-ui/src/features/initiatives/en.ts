import { INITIATIVE_LABELS_EN } from '@knotenpunkt/shared/initiatives';
import type texts from './de.js';

export default {
  initiatives: {
    title: 'Initiatives',
    single: 'Initiative',
    list: 'List of initiatives',
    create: 'Add an initiative',
    create_save: 'Add',
    created: '“%{name}” added',
    edit_title: 'Edit %{name}',
    visit: 'Open website',
    archived: 'Archived on %{day}. The initiative no longer appears in lists and choices; its history stays.',
    milestones: 'Milestones',
    no_milestones: 'Steps with a date stand here: what has been reached and what lies ahead.',
    milestone: {
      add: 'Add a milestone',
      added: 'Milestone added',
      edit: 'Edit the milestone',
      remove: 'Remove the milestone',
      removed: '“%{name}” removed',
      reached: 'reached:',
      ahead: 'not reached yet:',
      undated: 'without date',
    },
    ...INITIATIVE_LABELS_EN,
    comparison: { archivedAt: { filled: 'yes', empty: 'no' } },
    empty: {
      title: 'No initiative yet',
      text: 'What partners do together stands here: projects, platforms, advice, formats of events – with those who take part and with their milestones.',
    },
    no_match: {
      title: 'No initiative matches',
      text: 'The filters leave nothing over. Take one back or clear them all.',
    },
  },
  milestones: {
    fields: {
      initiativeId: 'Initiative',
      title: 'Milestone',
      date: 'When',
      reached: 'Reached',
      description: 'What happened',
      createdAt: 'Created on',
      updatedAt: 'Last changed on',
    },
  },
  timeline: {
    kind: {
      initiatives: { created: 'Initiative added' },
      milestones: {
        created: 'Milestone added',
        updated: 'Milestone changed',
        reached: 'Milestone reached',
        removed: 'Milestone removed',
      },
    },
  },
  events: {
    milestones: {
      created: '%{actor} added a milestone of %{subject}',
      updated: '%{actor} changed a milestone of %{subject}',
      reached: '%{actor} noted a milestone of %{subject} as reached',
      removed: '%{actor} removed a milestone of %{subject}',
    },
  },
} satisfies typeof texts;
