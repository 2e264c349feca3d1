import type { HistoryEvent } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { EmptyState } from '../../components/EmptyState.js';
import { Icon } from '../../components/Icon.js';
import { formatMoment } from '../../components/record/moments.js';
import { iconOf } from '../../components/timeline/verb-icons.js';
import { useLanguage } from '../../components/use-language.js';
import { EventSentence } from './EventSentence.js';

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
            <Icon name={iconOf(event.kind)} />
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
  return (
    <time className="when" dateTime={at}>
      {formatMoment(at, { translate, language })}
    </time>
  );
}
