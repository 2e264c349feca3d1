import { lazy, Suspense } from 'react';
import type { UiFeature } from '../../app/feature.js';
import { formatDay } from '../../components/record/moments.js';
import { PATH } from './reminders.api.js';

const RemindButton = lazy(async () => ({ default: (await import('./RemindButton.js')).RemindButton }));

export const feature: UiFeature = {
  name: 'reminders',
  routes: [{ path: PATH, lazy: async () => ({ Component: (await import('./ReminderListPage.js')).ReminderListPage }) }],
  navigation: [{ section: 'overview', label: 'reminders.title', icon: 'bookmark', path: PATH, action: 'reminders.use' }],
  needs: {
    reminder_due: {
      icon: 'bookmark',
      detailOf: ({ values, since }, translate, language) =>
        [translate('reminders.set_for', { day: formatDay(since, language) }), values.text].filter(Boolean).join(' – '),
    },
  },
  record: {
    Tools: (props) => (
      <Suspense fallback={null}>
        <RemindButton {...props} />
      </Suspense>
    ),
  },
};
