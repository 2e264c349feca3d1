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
  region: {
    title: 'Region',
    intro:
      'What your region is called, and what stands above and below every mail Knotenpunkt sends for it. What stays open is filled in by Knotenpunkt.',
    edit_title: 'Edit the region',
    fields: {
      name: 'Name of the region',
      senderName: 'Sender',
      tagline: 'Second line',
      contactLines: 'Address, telephone, e-mail',
      imprintUrl: 'Legal notice (address of the page)',
      privacyUrl: 'Privacy (address of the page)',
      updatedAt: 'Last changed',
    },
    preview: {
      title: 'How you stand on mails',
      body: 'The text of the mail stands here.',
      not_tracked: 'We do not measure whether you open this e-mail.',
      imprint: 'Legal notice',
      privacy: 'Privacy',
    },
  },
};
