import type { UiFeature } from '../../app/feature.js';
import { CREATE_PATH, PATH, pathOf } from './organisation-layout.js';

export { KindMark, KindTile } from './KindMark.js';
export { kindLine } from './kind-line.js';
export { LogoTile } from './LogoTile.js';
export { OrganisationLink } from './OrganisationLink.js';
export { createFromRegister } from './organisation-layout.js';
export { useRegisterLinks } from './use-register-links.js';

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
  keys: [
    { keys: ['j', 'k'], effect: 'organisations.keys.move' },
    { keys: ['keys.enter'], effect: 'organisations.keys.open' },
    { keys: ['x'], effect: 'organisations.keys.select' },
    { keys: ['f'], effect: 'organisations.keys.search' },
    { keys: ['e'], effect: 'organisations.keys.edit' },
    { keys: ['keys.control', 'keys.enter'], effect: 'organisations.keys.save' },
  ],
};
