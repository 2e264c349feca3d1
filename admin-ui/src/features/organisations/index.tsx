import type { UiFeature } from '../../app/feature.js';
import { CREATE_PATH, PATH, pathOf } from './organisation-layout.js';

export const feature: UiFeature = {
  name: 'organisations',
  routes: [
    {
      path: PATH,
      lazy: async () => ({ Component: (await import('./OrganisationListPage.js')).OrganisationListPage }),
      children: [
        { path: 'neu', lazy: async () => ({ Component: (await import('./OrganisationCreate.js')).OrganisationCreate }) },
      ],
    },
    {
      path: `${PATH}/:id`,
      lazy: async () => ({ Component: (await import('./OrganisationPage.js')).OrganisationPage }),
    },
  ],
  navigation: [
    {
      section: 'contacts',
      label: 'organisations.title',
      icon: 'organisation',
      path: PATH,
      action: 'organisations.read',
      count: 'organisations',
      tab: true,
    },
  ],
  create: [{ label: 'organisations.single', icon: 'organisation', path: CREATE_PATH, action: 'organisations.write' }],
  recordPaths: { organisations: pathOf },
};
