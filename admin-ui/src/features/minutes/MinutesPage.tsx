import type { Meeting } from '@knotenpunkt/shared';
import { useGetOne, useTranslate } from 'ra-core';
import { useParams } from 'react-router';
import { NotFoundPage } from '../../app/pages/NotFoundPage.js';
import { Page } from '../../components/Page.js';
import { ProblemNotice } from '../../components/ProblemNotice.js';
import { PageSkeleton } from '../../components/Skeleton.js';
import { useNow } from '../../components/use-now.js';
import { toProblem } from '../../data/problem.js';
import { stageOf, useMayWith } from '../meetings/index.js';
import { MinutesDesk } from './MinutesDesk.js';
import { MinutesSheet } from './MinutesSheet.js';
import './minutes.css';

/** The minutes of a meeting: written while it runs, read once it is closed. */
export function MinutesPage() {
  const { id = '' } = useParams();
  const translate = useTranslate();
  const { data, error, refetch } = useGetOne<Meeting>('meetings', { id });
  if (data) return <Loaded key={data.id} meeting={data} />;
  if (!error) return <PageSkeleton />;
  if (toProblem(error).status === 404) return <NotFoundPage />;
  return (
    <Page title={translate('minutes.title')}>
      <h1>{translate('minutes.title')}</h1>
      <ProblemNotice error={error} onRetry={() => void refetch()} />
    </Page>
  );
}

function Loaded({ meeting }: { meeting: Meeting }) {
  const translate = useTranslate();
  const now = useNow();
  const mayWrite = useMayWith(meeting)('minutes.write');
  const stage = stageOf(meeting, now);
  const writing = mayWrite && !meeting.archivedAt && stage !== 'closed' && stage !== 'cancelled';
  return (
    <Page title={translate('minutes.title_of', { title: meeting.title })}>
      {writing ? <MinutesDesk meeting={meeting} now={now} /> : <MinutesSheet meeting={meeting} mayWrite={mayWrite} />}
    </Page>
  );
}
