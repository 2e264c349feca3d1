export default {
  regions: {
    title: 'Regions',
    intro: 'A region is the area of one coordinating office. What it keeps is seen only by those who have a role in it.',
    create: 'Add a region',
    rename: 'Rename',
    created: 'Region “%{name}” added',
    renamed: 'The region is now called “%{name}”',
    name_hint: 'This is how it stands everywhere in Knotenpunkt and in mails.',
    users: 'One user |||| %{smart_count} users',
    empty: 'No region yet',
    empty_text: 'Add the first one, then invite somebody to coordinate it under “Users and access”.',
    demo: { invented: 'invented sample data', documented: 'documented sample data' },
    fields: { name: 'Name' },
  },
};
