import type { JobState, QueuedJob, QueueName } from '@knotenpunkt/shared';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { Pager } from '../../components/list/Pager.js';
import { PAGE_SIZE } from '../../components/list/use-list-records.js';
import { ProblemNotice } from '../../components/ProblemNotice.js';
import { SkeletonRows } from '../../components/Skeleton.js';
import { useAction } from '../../components/use-action.js';
import { QUEUES_KEY, REFRESH_MS, readJobs, retryJob } from './queues.api.js';
import { useMoment } from './use-moment.js';

interface JobListProps {
  queue: QueueName;
  state: JobState;
}

/** The jobs of a queue in one state, the newest first. */
export function JobList({ queue, state }: JobListProps) {
  const translate = useTranslate();
  const [page, setPage] = useState(1);
  const { data, error, refetch } = useQuery({
    queryKey: [QUEUES_KEY, queue, state, page],
    queryFn: ({ signal }) => readJobs(queue, state, page, PAGE_SIZE, signal),
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_MS,
  });
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonRows rows={2} />;
  if (data.total === 0) return <p className="soft small queue-none">{translate(`queues.none.${state}`)}</p>;
  return (
    <>
      <ul className="rows queue-jobs" aria-label={translate(`queues.jobs.${state}`)}>
        {data.jobs.map((job) => (
          <JobRow key={job.id} queue={queue} job={job} />
        ))}
      </ul>
      <Pager page={page} total={data.total} onPage={setPage} />
    </>
  );
}

function JobRow({ queue, job }: { queue: QueueName; job: QueuedJob }) {
  const translate = useTranslate();
  const run = useAction(QUEUES_KEY);
  return (
    <li>
      <div className="grow">
        <span className="name">{translate(`queues.job.${job.name}`, { _: job.name })}</span>
        <JobTimes job={job} />
        {job.error !== null && <p className="queue-error">{job.error}</p>}
        {job.requestId !== null && <span className="sub">{translate('queues.request', { id: job.requestId })}</span>}
      </div>
      {job.state === 'failed' && (
        <button type="button" className="btn s" onClick={() => void run(() => retryJob(queue, job.id), 'queues.retried')}>
          {translate('queues.retry')}
          <span className="vh">{` ${job.id}`}</span>
        </button>
      )}
    </li>
  );
}

function JobTimes({ job }: { job: QueuedJob }) {
  const translate = useTranslate();
  const moment = useMoment();
  const times = [
    translate('queues.created', { at: moment(job.createdAt) }),
    job.attempts > 0 && translate('queues.attempts', { smart_count: job.attempts }),
    job.nextAttemptAt !== null && translate('queues.next', { at: moment(job.nextAttemptAt) }),
    job.finishedAt !== null && translate('queues.given_up', { at: moment(job.finishedAt) }),
  ];
  return <span className="sub">{times.filter(Boolean).join(' · ')}</span>;
}
