import { CSPProvider } from '@base-ui/react/csp-provider';
import type { Session } from '@knotenpunkt/shared';
import { QueryClient } from '@tanstack/react-query';
import { CoreAdminContext, I18nContextProvider, type I18nProvider } from 'ra-core';
import { useState, type ReactElement } from 'react';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { dataProvider } from '../data/data.provider.js';
import { ApiProblem } from '../data/problem.js';
import { FEATURES } from './features.js';
import { createI18nProvider } from './i18n/provider.js';
import { recordPath, timelineEntries } from './layout/navigation.js';
import { Shell } from './layout/Shell.js';
import { Notifications } from './notifications/Notifications.js';
import { ErrorPage } from './pages/ErrorPage.js';
import { NotFoundPage } from './pages/NotFoundPage.js';
import { RecordPathContext } from '../components/record/RecordPathContext.js';
import { PageSkeleton } from '../components/Skeleton.js';
import { TimelineEntriesContext } from '../components/timeline/TimelineEntriesContext.js';
import { SessionProvider } from './session/SessionProvider.js';
import './styles/index.css';

/** Read once: every page stands below it. */
const ENTRIES_OF_FEATURES = timelineEntries();

/** The application of one logged-in user, ready to be rendered. */
export async function createApp(session: Session): Promise<ReactElement> {
  const i18nProvider = await createI18nProvider(session.user.language);
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: worthRetrying, staleTime: 10_000 } } });

  const router = createBrowserRouter([
    {
      // Where even the frame breaks.
      errorElement: (
        <I18nContextProvider value={i18nProvider}>
          <ErrorPage />
        </I18nContextProvider>
      ),
      element: <Frame session={session} i18nProvider={i18nProvider} queryClient={queryClient} />,
      children: [
        {
          errorElement: <ErrorPage />,
          hydrateFallbackElement: <PageSkeleton />,
          children: [...FEATURES.flatMap((feature) => feature.routes), { path: '*', element: <NotFoundPage /> }],
        },
      ],
    },
  ]);
  return (
    <CSPProvider disableStyleElements>
      <RouterProvider router={router} />
    </CSPProvider>
  );
}

interface FrameProps {
  session: Session;
  i18nProvider: I18nProvider;
  queryClient: QueryClient;
}

/** What all pages stand in. */
function Frame({ session: initial, i18nProvider, queryClient }: FrameProps) {
  const [session, setSession] = useState(initial);
  return (
    <CoreAdminContext dataProvider={dataProvider} i18nProvider={i18nProvider} queryClient={queryClient}>
      <SessionProvider session={session} onChange={setSession}>
        <Notifications>
          <RecordPathContext value={recordPath}>
            <TimelineEntriesContext value={ENTRIES_OF_FEATURES}>
              <Shell />
            </TimelineEntriesContext>
          </RecordPathContext>
        </Notifications>
      </SessionProvider>
    </CoreAdminContext>
  );
}

/** Only what may pass by itself is tried again: no answer, or a server that is restarting. */
function worthRetrying(failures: number, error: Error): boolean {
  const passing = !(error instanceof ApiProblem) || error.code === 'unreachable' || error.code === 'unavailable';
  return passing && failures < 2;
}
