import type { OutboxOverview } from '@knotenpunkt/shared';
import { JOB_STATES } from '@knotenpunkt/shared/queues';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { Icon } from '../../components/Icon.js';
import { Page } from '../../components/Page.js';
import { ProblemNotice } from '../../components/ProblemNotice.js';
import { SkeletonRows } from '../../components/Skeleton.js';
import { QueueCard } from './QueueCard.js';
import { QUEUES_KEY, REFRESH_MS, readWork } from './queues.api.js';
import './queues.css';
import { useMoment } from './use-moment.js';

/** What the system does in the background: how it stands, what failed and why, and the levers. */
export function QueuesPage() {
  const translate = useTranslate();
  const { data, error, refetch } = useQuery({
    queryKey: [QUEUES_KEY],
    queryFn: ({ signal }) => readWork(signal),
    refetchInterval: REFRESH_MS,
  });
  return (
    <Page title={translate('queues.title')}>
      <div className="sec-head list-head">
        <h1>{translate('queues.title')}</h1>
      </div>
      <p className="soft queues-intro">{translate('queues.intro')}</p>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonRows rows={6} />}
      {data && (
        <>
          <Backlog outbox={data.outbox} />
          <ul className="queues" aria-label={translate('queues.list')}>
            {data.queues.map((queue) => (
              <QueueCard key={queue.name} queue={queue} />
            ))}
          </ul>
        </>
      )}
      <StatesExplained />
    </Page>
  );
}

function Backlog({ outbox }: { outbox: OutboxOverview }) {
  const translate = useTranslate();
  const moment = useMoment();
  if (outbox.oldestSince === null) {
    return (
      <p className="state ok">
        <Icon name="check" />
        {translate('queues.all_done')}
      </p>
    );
  }
  return (
    <p className="state">
      <Icon name="clock" />
      {translate('queues.backlog', { smart_count: outbox.count, since: moment(outbox.oldestSince) })}
    </p>
  );
}

function StatesExplained() {
  const translate = useTranslate();
  return (
    <section className="card pad queues-states">
      <h2>{translate('queues.states_title')}</h2>
      <dl>
        {[...JOB_STATES, 'paused'].map((state) => (
          <div key={state}>
            <dt>{translate(`queues.state.${state}`)}</dt>
            <dd>{translate(`queues.state_text.${state}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
