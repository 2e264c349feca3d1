import type { TimelineCategory, TimelineEvent } from '@knotenpunkt/shared';
import { useGetMany, useTranslate } from 'ra-core';
import { Fragment, useEffect, useMemo, useRef, useState } from 'react';
import { useLanguage } from '../use-language.js';
import { ProblemNotice } from '../ProblemNotice.js';
import { SkeletonRows } from '../Skeleton.js';
import { useFields } from '../record/FieldsContext.js';
import { formatMonth } from '../record/moments.js';
import type { FormatContext } from '../record/format-value.js';
import { FoldedEntries } from './FoldedEntries.js';
import { referencedIds, resourceOf } from './history.js';
import { useTimelineEntries } from './TimelineEntriesContext.js';
import { TimelineEntry } from './TimelineEntry.js';
import { TimelineTabs } from './TimelineTabs.js';
import { useTimeline } from './use-timeline.js';
import './timeline.css';

/** The story of one record on a thread, newest first; older entries come while scrolling. */
export function Timeline({ id }: { id: string }) {
  const { resource } = useFields();
  const [category, setCategory] = useState<TimelineCategory>();
  const whole = useTimeline(resource, id);
  return (
    <>
      <TimelineTabs categories={whole.data?.pages[0]?.categories ?? []} chosen={category} onChoose={setCategory} />
      <Entries key={category} id={id} category={category} />
    </>
  );
}

function Entries({ id, category }: { id: string; category: TimelineCategory | undefined }) {
  const translate = useTranslate();
  const { resource } = useFields();
  const shown = useTimeline(resource, id, { category });
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage, isPending } = shown;
  const events = useMemo(() => data?.pages.flatMap((page) => page.entries) ?? [], [data]);
  const context = useFormatContext(events);
  const sentinel = useEndReached(hasNextPage && !isFetchingNextPage, fetchNextPage);

  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (isPending) return <SkeletonRows rows={4} />;
  return (
    <>
      <ol className="thread">
        {events.map((event, index) => (
          <Fragment key={event.fold?.id ?? event.id}>
            <MonthCut event={event} before={events[index - 1]} />
            <Entry event={event} recordId={id} context={context} />
          </Fragment>
        ))}
      </ol>
      {events.length === 0 && <p className="muted">{translate(category ? 'timeline.nothing_of_kind' : 'timeline.nothing')}</p>}
      {hasNextPage && (
        <div ref={sentinel} className="timeline-end">
          <button type="button" className="btn s" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {translate(isFetchingNextPage ? 'shell.loading' : 'timeline.older')}
          </button>
        </div>
      )}
    </>
  );
}

/** The last few entries, for a side panel. */
export function RecentEvents({ id, count }: { id: string; count: number }) {
  const { resource } = useFields();
  const { data } = useTimeline(resource, id, { limit: count });
  const events = useMemo(() => data?.pages[0]?.entries ?? [], [data]);
  const context = useFormatContext(events);
  return (
    <ol className="thread tight small">
      {events.map((event) => (
        <Entry key={event.fold?.id ?? event.id} event={event} recordId={id} context={context} brief />
      ))}
    </ol>
  );
}

interface EntryProps {
  event: TimelineEvent;
  recordId: string;
  context: FormatContext;
  brief?: boolean;
}

function Entry({ event, ...shown }: EntryProps) {
  const Told = useTimelineEntries()[resourceOf(event.kind)] ?? TimelineEntry;
  return event.fold ? <FoldedEntries event={event} fold={event.fold} {...shown} /> : <Told event={event} {...shown} />;
}

/** A month heading where the thread passes from one month into another. */
function MonthCut({ event, before }: { event: TimelineEvent; before: TimelineEvent | undefined }) {
  const language = useLanguage();
  const month = formatMonth(event.at, language);
  return before && month !== formatMonth(before.at, language) ? <li className="cut">{month}</li> : null;
}

/** Names of the records that changes refer to, of each kind fetched in one request. */
function useFormatContext(events: readonly TimelineEvent[]): FormatContext {
  const translate = useTranslate();
  const language = useLanguage();
  const { resource } = useFields();
  const own = useNames(resource, events);
  const colleagues = useNames('colleagues', events);
  const entries = useNames('register', events);
  return useMemo(
    () => ({ translate, language, names: Object.fromEntries([...own, ...colleagues, ...entries]) }),
    [own, colleagues, entries, language, translate],
  );
}

/** Names of the records of one resource that changes refer to, by their ids. */
function useNames(resource: string, events: readonly TimelineEvent[]): [string, string][] {
  const { fields } = useFields();
  const ids = useMemo(
    () => fields.filter((field) => field.resource === resource).flatMap((field) => referencedIds(events, field)),
    [events, fields, resource],
  );
  const { data } = useGetMany<{ id: string; name: string }>(resource, { ids }, { enabled: ids.length > 0 });
  return useMemo(() => (data ?? []).flatMap((one): [string, string][] => (one ? [[one.id, one.name]] : [])), [data]);
}

/** Tells when the end of what is loaded comes into sight. */
function useEndReached(enabled: boolean, onReached: () => unknown) {
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!enabled || !end.current) return undefined;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && onReached(), { rootMargin: '400px' });
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [enabled, onReached]);
  return end;
}
