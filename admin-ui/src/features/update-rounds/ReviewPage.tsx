import type { UpdateReview } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { Link, useParams } from 'react-router';
import { RecordLink } from '../../app/layout/RecordLink.js';
import { NotFoundPage } from '../../app/pages/NotFoundPage.js';
import { useMay } from '../../app/session/SessionContext.js';
import { Icon } from '../../components/Icon.js';
import { Page } from '../../components/Page.js';
import { ProblemNotice } from '../../components/ProblemNotice.js';
import { formatMoment } from '../../components/record/moments.js';
import { Crumbs } from '../../components/record/RecordTools.js';
import { PageSkeleton } from '../../components/Skeleton.js';
import { useLanguage } from '../../components/use-language.js';
import { toProblem } from '../../data/problem.js';
import { DecidedList } from './DecidedList.js';
import { ReviewForm } from './ReviewForm.js';
import { pathOf } from './round-paths.js';
import { RequestStateMark } from './RoundMarks.js';
import { useReview } from './rounds.api.js';
import './rounds.css';

/** What one organisation answered, to be approved or rejected. */
export function ReviewPage() {
  const translate = useTranslate();
  const { id = '' } = useParams();
  const { data, error, refetch } = useReview(id);
  if (!data && !error) return <PageSkeleton />;
  if (!data && toProblem(error).status === 404) return <NotFoundPage />;
  const title = data ? translate('update-rounds.review.title', { name: data.request.organisation.name }) : '';
  return (
    <Page title={title || translate('update-rounds.single')}>
      {data ? <Loaded review={data} title={title} /> : <ProblemNotice error={error} onRetry={() => void refetch()} />}
    </Page>
  );
}

function Loaded({ review, title }: { review: UpdateReview; title: string }) {
  const mayWrite = useMay()('update-rounds.write');
  const { request, round, changes } = review;
  const open = changes.filter(({ state }) => state === 'proposed');
  const waits = request.state === 'answered' && mayWrite;
  return (
    <>
      <div className="record-way">
        <Crumbs label={round.name} to={pathOf(round.id)} />
      </div>
      <div className="sec-head list-head">
        <h1>{title}</h1>
      </div>
      <AnswerLine review={review} />
      {waits && <ReviewForm review={review} open={open} />}
      <DecidedList review={review} mayWrite={mayWrite} />
    </>
  );
}

/** Who answered when, and what was remarked. */
function AnswerLine({ review: { request, round } }: { review: UpdateReview }) {
  const translate = useTranslate();
  const language = useLanguage();
  const { organisation, recipientName, address, answeredAt, remark, late } = request;
  return (
    <>
      <p className="soft round-line">
        <RecordLink resource="organisations" record={organisation} /> · <Link to={pathOf(round.id)}>{round.name}</Link>
        {answeredAt &&
          ` · ${translate('update-rounds.review.answered', { moment: formatMoment(answeredAt, { translate, language }) })}`}
        {` · ${recipientName ?? address ?? ''} `}
        {late && <span className="badge line">{translate('update-rounds.late')}</span>}
        <RequestStateMark request={request} />
      </p>
      {remark && (
        <div className="notice calm">
          <Icon name="note" />
          <p className="grow">
            <b>{translate('update-rounds.review.remark')}</b> <span className="value-text">{remark}</span>
          </p>
        </div>
      )}
    </>
  );
}
