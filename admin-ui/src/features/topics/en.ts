export default {
  topics: {
    title: 'Lists',
    intro:
      'These are how you sort organisations, networks, groups, meetings and initiatives. Where the same grows under two names in a list, merge them: the records keep what was meant.',
    lists: { field_of_action: 'Fields of action', target_group: 'Target groups', sector: 'Sectors' },
    list: { field_of_action: 'Field of action', target_group: 'Target group', sector: 'Sector' },
    empty: {
      field_of_action: 'No field of action yet. What does your region work on: advice, basic education, skilled workers?',
      target_group: 'No target group yet. Whom is the work for: employees, immigrants, companies?',
      sector: 'No sector yet. Where do your partners work: care, crafts, logistics?',
    },
    add: { field_of_action: 'New field of action', target_group: 'New target group', sector: 'New sector' },
    add_save: 'Add',
    alike_known: 'There already: %{names}',
    alike: '“%{one}” and “%{other}” – is the same meant?',
    keep: 'Keep “%{name}”',
    use_count: 'used once |||| used %{smart_count} times',
    unused: 'used nowhere',
    rename: 'Rename',
    new_name: 'New name for “%{name}”',
    merge: 'Merge with …',
    merge_into: '“%{name}” becomes',
    merge_save: 'Merge',
    merged: '“%{from}” is now “%{into}”',
    stands_for: 'also stands for “%{name}”',
    separate: 'Separate again',
    archived_count: 'one archived entry |||| %{smart_count} archived entries',
    fields: { name: 'Name', list: 'List', mergedIntoId: 'Becomes' },
  },
  timeline: {
    kind: { topics: { merged: 'Merged', separated: 'Separated again' } },
  },
  events: {
    topics: {
      merged: '%{actor} merged %{subject} with another entry of the list',
      separated: '%{actor} separated %{subject} again',
    },
  },
};
