import type texts from './de.js';

export default {
  register: {
    title: 'Register',
    single: 'Entry of the register',
    list: 'Entries of the register',
    lead: 'Public facts of organisations, the same for every region of this installation. No persons are kept here. The administration looks after it.',
    in_region: 'In your region:',
    create: 'Create an organisation from it',
    fields: { sourceTitle: 'Source', sourceLink: 'Link to the source', asOf: 'As of' },
    empty: {
      title: 'The register is still empty',
      text: 'Public facts of ministries, chambers, agencies and job centres will stand here once the administration of the installation has read them in.',
    },
    no_match: {
      title: 'No entry matches',
      text: 'The filters leave nothing. Take one back or clear them all.',
    },
  },
} satisfies typeof texts;
