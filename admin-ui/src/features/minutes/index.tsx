import type { UiFeature } from '../../app/feature.js';
import { MINUTES_NEEDS } from './minutes-needs.js';

export { ActionItemsCard } from './ActionItemsCard.js';
export { AgendaCard } from './AgendaCard.js';
export { DecisionsCard } from './DecisionsCard.js';
export { MinutesResults } from './MinutesResults.js';

const TASKS_PATH = '/aufgaben';

export const feature: UiFeature = {
  name: 'minutes',
  routes: [
    { path: '/termine/:id/protokoll', lazy: async () => ({ Component: (await import('./MinutesPage.js')).MinutesPage }) },
    { path: TASKS_PATH, lazy: async () => ({ Component: (await import('./ActionItemListPage.js')).ActionItemListPage }) },
  ],
  navigation: [
    {
      section: 'overview',
      label: 'minutes.tasks.title',
      icon: 'task',
      path: TASKS_PATH,
      action: 'minutes.read',
      count: 'action-items',
      tab: true,
    },
  ],
  needs: MINUTES_NEEDS,
};
