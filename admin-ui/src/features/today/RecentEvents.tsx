import type { HistoryEvent } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { EmptyState } from '../../components/EmptyState.js';
import { EventSentence } from '../../components/EventSentence.js';
import { daysAgo, formatDate, formatTime } from '../../components/format.js';
import { useLanguage } from '../../components/use-language.js';
import { Icon, type IconName } from '../../components/Icon.js';

const ICON_OF_VERB: Record<string, IconName> = {
  created: 'plus',
  updated: 'pen',
  archived: 'archive',
  restored: 'redo',
  deleted: 'trash',
};

export function RecentEvents({ events }: { events: HistoryEvent[] }) {
  const translate = useTranslate();
  if (events.length === 0) {
    return (
      <EmptyState icon="clock" title={translate('today.recent.emptyTitle')}>
        {translate('today.recent.empty')}
      </EmptyState>
    );
  }
  return (
    <ol className="thread tight">
      {events.map((event) => (
        <li key={event.id}>
          <span className="node">
            <Icon name={ICON_OF_VERB[event.kind.split('.').pop() ?? ''] ?? 'pen'} />
          </span>
          <div className="body">
            <EventSentence event={event} />
            <When at={event.at} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function When({ at }: { at: string }) {
  const translate = useTranslate();
  const language = useLanguage();
  const date = new Date(at);
  const days = daysAgo(date, new Date());
  const near = ['today.recent.today', 'today.recent.yesterday'][days];
  return (
    <time className="when" dateTime={at}>
      {near ? translate(near, { time: formatTime(date, language) }) : formatDate(date, language)}
    </time>
  );
}
