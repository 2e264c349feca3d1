import type { Meeting } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { Icon } from '../../components/Icon.js';
import { formatDay } from '../../components/record/moments.js';
import { useLanguage } from '../../components/use-language.js';

/** An archived meeting is readable and can come back. */
export function ArchivedMeeting({ at, onRestore }: { at: string; onRestore?: () => void }) {
  const translate = useTranslate();
  const language = useLanguage();
  return (
    <div className="notice calm">
      <Icon name="archive" />
      <p className="grow">{translate('meetings.archived', { day: formatDay(at, language) })}</p>
      {onRestore && (
        <button type="button" className="btn s act" onClick={onRestore}>
          {translate('record.restore')}
        </button>
      )}
    </div>
  );
}

export function CancelledMeeting({ meeting: { cancelledAt, cancelReason } }: { meeting: Meeting }) {
  const translate = useTranslate();
  const language = useLanguage();
  return (
    <div className="notice problem">
      <Icon name="close" />
      <p className="grow">
        {translate('meetings.cancelled_on', { day: formatDay(cancelledAt ?? '', language) })}
        {cancelReason && <small>{translate('meetings.cancel_reason', { reason: cancelReason })}</small>}
      </p>
    </div>
  );
}
