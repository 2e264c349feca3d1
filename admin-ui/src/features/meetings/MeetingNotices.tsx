import type { Meeting } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { Icon } from '../../components/Icon.js';
import { formatDay } from '../../components/record/moments.js';
import { useLanguage } from '../../components/use-language.js';

/** When and why it was called off. */
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
