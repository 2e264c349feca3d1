import type { UiFeature } from '../../app/feature.js';
import { CREATE_EVENT_PATH, CREATE_PATH, PATH, pathOf } from './meeting-layout.js';
import { MEETING_NEEDS } from './meeting-needs.js';

export { AnswerBar } from './AnswerBar.js';
export { changeInWords } from './change-words.js';
export { DateTile } from './DateTile.js';
export { minutesPathOf, pathOf as meetingPathOf, planPath } from './meeting-layout.js';
export { stageOf } from './meeting-stage.js';
export { whenInWords } from './meeting-words.js';
export { MeetingsCard, MeetingsOfOrganisation, MeetingsOfPerson } from './MeetingsCard.js';
export { NextMeetings } from './NextMeetings.js';
export { useMayWith } from './use-authority.js';

export const feature: UiFeature = {
  name: 'meetings',
  routes: [
    {
      path: PATH,
      lazy: async () => ({ Component: (await import('./MeetingListPage.js')).MeetingListPage }),
      children: [{ path: 'neu', lazy: async () => ({ Component: (await import('./MeetingCreate.js')).MeetingCreate }) }],
    },
    { path: `${PATH}/:id`, lazy: async () => ({ Component: (await import('./MeetingPage.js')).MeetingPage }) },
  ],
  navigation: [
    {
      section: 'collaboration',
      label: 'meetings.title',
      icon: 'calendar',
      path: PATH,
      action: 'meetings.read',
      count: 'meetings',
      tab: true,
    },
  ],
  create: [
    { label: 'meetings.plan', icon: 'calendar', path: CREATE_PATH, action: 'meetings.write' },
    { label: 'meetings.plan_event', icon: 'calendar', path: CREATE_EVENT_PATH, action: 'meetings.write' },
  ],
  recordPaths: { meetings: pathOf },
  needs: MEETING_NEEDS,
};
