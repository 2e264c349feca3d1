import type { JobState, QueueOverview } from '@knotenpunkt/shared';
import { JOB_STATES } from '@knotenpunkt/shared/queues';
import { useTranslate } from 'ra-core';
import { useId, useState } from 'react';
import { formatNumber } from '../../components/format.js';
import { useAction } from '../../components/use-action.js';
import { useLanguage } from '../../components/use-language.js';
import { JobList } from './JobList.js';
import { QUEUES_KEY, pauseQueue, resumeQueue, retryFailed } from './queues.api.js';

/** One queue with its counts; each count opens its jobs. */
export function QueueCard({ queue }: { queue: QueueOverview }) {
  const translate = useTranslate();
  const jobsId = useId();
  const [open, setOpen] = useState<JobState | null>(null);
  return (
    <li className="card pad queue">
      <div className="queue-head">
        <h2>{translate(`queues.queue.${queue.name}`)}</h2>
        {queue.paused && <span className="badge signal">{translate('queues.state.paused')}</span>}
        <QueueButtons queue={queue} />
      </div>
      <p className="soft small">{translate(`queues.queue_text.${queue.name}`)}</p>
      <div className="queue-counts">
        {JOB_STATES.map((state) => (
          <Count
            key={state}
            state={state}
            count={queue.counts[state]}
            open={open === state}
            jobsId={jobsId}
            onToggle={() => setOpen(open === state ? null : state)}
          />
        ))}
      </div>
      <div id={jobsId}>{open && <JobList key={open} queue={queue.name} state={open} />}</div>
    </li>
  );
}

function QueueButtons({ queue }: { queue: QueueOverview }) {
  const translate = useTranslate();
  const run = useAction(QUEUES_KEY);
  const name = translate(`queues.queue.${queue.name}`);
  return (
    <div className="btns end">
      {queue.counts.failed > 0 && (
        <button type="button" className="btn s act" onClick={() => void run(() => retryFailed(queue.name), 'queues.retried_all')}>
          {translate('queues.retry_all')}
          <span className="vh">{` ${name}`}</span>
        </button>
      )}
      {queue.paused ? (
        <button type="button" className="btn s primary" onClick={() => void run(() => resumeQueue(queue.name), 'queues.resumed')}>
          {translate('queues.resume')}
          <span className="vh">{` ${name}`}</span>
        </button>
      ) : (
        <button type="button" className="btn s quiet" onClick={() => void run(() => pauseQueue(queue.name), 'queues.paused')}>
          {translate('queues.pause')}
          <span className="vh">{` ${name}`}</span>
        </button>
      )}
    </div>
  );
}

interface CountProps {
  state: JobState;
  count: number;
  open: boolean;
  /** Element the jobs appear in. */
  jobsId: string;
  onToggle: () => void;
}

function Count({ state, count, open, jobsId, onToggle }: CountProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const look = count === 0 ? 'none' : state;
  return (
    <button type="button" className={`queue-count ${look}`} aria-expanded={open} aria-controls={jobsId} onClick={onToggle}>
      <b className="num">{formatNumber(count, language)}</b>
      <span>{translate(`queues.state.${state}`)}</span>
    </button>
  );
}
