import type { UiFeature } from '../../app/feature.js';
import { CREATE_PATH, PATH, pathOf } from './initiative-layout.js';

export {
  InitiativesOfGroup,
  InitiativesOfNetwork,
  InitiativesOfOrganisation,
  InitiativesOfProgramme,
} from './InitiativesCard.js';

export const feature: UiFeature = {
  name: 'initiatives',
  routes: [
    {
      path: PATH,
      lazy: async () => ({ Component: (await import('./InitiativeListPage.js')).InitiativeListPage }),
      children: [{ path: 'neu', lazy: async () => ({ Component: (await import('./InitiativeCreate.js')).InitiativeCreate }) }],
    },
    { path: `${PATH}/:id`, lazy: async () => ({ Component: (await import('./InitiativePage.js')).InitiativePage }) },
  ],
  navigation: [
    {
      section: 'collaboration',
      label: 'initiatives.title',
      icon: 'flag',
      path: PATH,
      action: 'initiatives.read',
      count: 'initiatives',
    },
  ],
  create: [{ label: 'initiatives.single', icon: 'flag', path: CREATE_PATH, action: 'initiatives.write' }],
  recordPaths: { initiatives: pathOf },
};
