import type { Meeting } from '@knotenpunkt/shared';
import { useGetOne, useTranslate } from 'ra-core';
import { useCallback } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { NotFoundPage } from '../../app/pages/NotFoundPage.js';
import { useKeys } from '../../components/list/use-keys.js';
import { Page } from '../../components/Page.js';
import { ProblemNotice } from '../../components/ProblemNotice.js';
import { ArchivedNotice } from '../../components/record/RecordNotices.js';
import { useArchive } from '../../components/record/use-archive.js';
import { SourcesProvider } from '../../components/sources/Sources.js';
import { PageSkeleton } from '../../components/Skeleton.js';
import { toProblem } from '../../data/problem.js';
import { LineageCard } from '../lineage/index.js';
import { RESOURCE } from './meeting-layout.js';
import { MeetingContext } from './MeetingContext.js';
import { MeetingEdit } from './MeetingEdit.js';
import { MeetingFacts } from './MeetingFacts.js';
import { MeetingHeader } from './MeetingHeader.js';
import { CancelledMeeting } from './MeetingNotices.js';
import { MeetingStory } from './MeetingStory.js';
import { useMayWith } from './use-authority.js';

/** One meeting, from its plan to its minutes. */
export function MeetingPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useGetOne<Meeting>(RESOURCE, { id });
  const translate = useTranslate();
  if (data) {
    return (
      <MeetingContext>
        <SourcesProvider subject={{ type: RESOURCE, id }}>
          <Loaded key={data.id} meeting={data} />
        </SourcesProvider>
      </MeetingContext>
    );
  }
  if (!error) return <PageSkeleton />;
  if (toProblem(error).status === 404) return <NotFoundPage />;
  return (
    <Page title={translate('meetings.single')}>
      <h1>{translate('meetings.single')}</h1>
      <ProblemNotice error={error} onRetry={() => void refetch()} />
    </Page>
  );
}

function Loaded({ meeting }: { meeting: Meeting }) {
  const mayWrite = useMayWith(meeting)('meetings.write');
  const { archive, restore } = useArchive(RESOURCE);
  const [params, setParams] = useSearchParams();
  const editable = mayWrite && !meeting.archivedAt;
  const editing = editable && params.has('edit');
  const setEditing = useCallback((open: boolean) => setParams(open ? { edit: '' } : {}, { replace: true }), [setParams]);
  const named = { id: meeting.id, name: meeting.title };
  useKeys({ e: () => editable && setEditing(true) });
  return (
    <Page title={meeting.title}>
      <MeetingHeader
        meeting={meeting}
        onEdit={editable ? () => setEditing(true) : undefined}
        onArchive={editable ? () => void archive(named) : undefined}
      />
      {meeting.archivedAt && (
        <ArchivedNotice at={meeting.archivedAt} onRestore={mayWrite ? () => void restore(named) : undefined} />
      )}
      {meeting.cancelledAt && <CancelledMeeting meeting={meeting} />}
      <MeetingFacts meeting={meeting} />
      <MeetingStory meeting={meeting} editable={editable} />
      <LineageCard type={RESOURCE} id={meeting.id} />
      {editing && <MeetingEdit meeting={meeting} onClose={() => setEditing(false)} onReopen={() => setEditing(true)} />}
    </Page>
  );
}
