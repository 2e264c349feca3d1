import type { TimelineEvent, TimelineFold } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useId, useState } from 'react';
import { Link } from 'react-router';
import { Icon, type IconName } from '../Icon.js';
import { PLACES, Sentence } from '../Sentence.js';
import { useFields } from '../record/FieldsContext.js';
import { useRecordPath } from '../record/RecordPathContext.js';
import type { FormatContext } from '../record/format-value.js';
import { formatExactly, formatMoment } from '../record/moments.js';
import { SkeletonRows } from '../Skeleton.js';
import { foldTitle } from './fold-title.js';
import { TimelineEntry } from './TimelineEntry.js';
import { useTimeline } from './use-timeline.js';

interface FoldedEntriesProps {
  event: TimelineEvent;
  fold: TimelineFold;
  recordId: string;
  context: FormatContext;
  /** One line without the choice to unfold. */
  brief?: boolean;
}

/** What everybody answered to one meeting, in one line; the single answers on demand. */
export function FoldedEntries({ event, fold, recordId, context, brief = false }: FoldedEntriesProps) {
  const translate = useTranslate();
  const pathOf = useRecordPath();
  const [open, setOpen] = useState(false);
  const list = useId();
  const path = pathOf('meetings', fold.id);
  return (
    <li>
      <span className="node">
        <Icon name="calendar" />
      </span>
      <div className="body">
        <p>
          <Sentence
            text={translate(`timeline.fold.${foldTitle(fold).key}`, {
              smart_count: foldTitle(fold).count,
              subject: PLACES.subject,
            })}
            names={{ subject: path ? <Link to={path}>{fold.name}</Link> : fold.name, other: null }}
          />{' '}
          <time className="when" dateTime={event.at} title={formatExactly(event.at, context)}>
            {formatMoment(event.at, context)}
          </time>
        </p>
        <FoldSum fold={fold} />
        {!brief && (
          <button type="button" className="btn s quiet" aria-expanded={open} aria-controls={list} onClick={() => setOpen(!open)}>
            {translate(open ? 'timeline.fold.hide' : 'timeline.fold.show')}
          </button>
        )}
        <div id={list}>{open && <SingleEntries fold={fold} recordId={recordId} context={context} />}</div>
      </div>
    </li>
  );
}

/** Sign and word tell the answers apart; colour comes last. */
const PARTS = [
  { name: 'yes', look: 'badge ok', icon: 'check' },
  { name: 'maybe', look: 'badge maybe', icon: 'maybe' },
  { name: 'no', look: 'badge no', icon: 'close' },
  { name: 'deputy', look: 'badge', icon: 'group' },
  { name: 'open', look: 'badge line', icon: 'ring' },
  { name: 'present', look: 'badge brand', icon: 'check' },
] as const satisfies readonly { name: keyof TimelineFold; look: string; icon: IconName }[];

function FoldSum({ fold }: { fold: TimelineFold }) {
  const translate = useTranslate();
  const shown = PARTS.filter(({ name }) => fold[name] > 0);
  if (shown.length === 0) return null;
  return (
    <p className="chips fold-sum">
      {shown.map(({ name, look, icon }) => (
        <span key={name} className={look}>
          <Icon name={icon} />
          {translate(`timeline.fold.${name}`, { smart_count: fold[name] })}
        </span>
      ))}
    </p>
  );
}

function SingleEntries({ fold, recordId, context }: Omit<FoldedEntriesProps, 'event' | 'brief'>) {
  const translate = useTranslate();
  const { resource } = useFields();
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useTimeline(resource, recordId, { fold: fold.id });
  if (!data) return <SkeletonRows rows={2} />;
  // The meeting stands above already.
  const events = data.pages
    .flatMap(({ entries }) => entries)
    .map((event) => ({ ...event, subjects: event.subjects.filter(({ id }) => id !== fold.id) }));
  return (
    <>
      <ol className="thread tight small" aria-label={translate('timeline.fold.of', { name: fold.name })}>
        {events.map((event) => (
          <TimelineEntry key={event.id} event={event} recordId={recordId} context={context} />
        ))}
      </ol>
      {hasNextPage && (
        <button type="button" className="btn s" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {translate(isFetchingNextPage ? 'shell.loading' : 'timeline.older')}
        </button>
      )}
    </>
  );
}
