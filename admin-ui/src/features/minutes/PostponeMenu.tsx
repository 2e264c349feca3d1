import type { ActionItem } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { DayPopover } from '../../components/form/DayPopover.js';
import { useActionItem } from './use-action-item.js';

/** Days by which a task is usually put off. */
const STEPS = [7, 14, 30];

/** Another day for a task: a week or so later, or one of one's choice. */
export function PostponeMenu({ action, today }: { action: ActionItem; today: string }) {
  const translate = useTranslate();
  const { change, busy } = useActionItem();
  return (
    <DayPopover
      trigger={
        <>
          {translate('minutes.postpone.open')}
          <span className="vh"> {action.text}</span>
        </>
      }
      disabled={busy}
      words="minutes.postpone"
      steps={STEPS}
      from={action.dueOn && action.dueOn > today ? action.dueOn : today}
      today={today}
      onChoose={(dueOn) => void change(action, { dueOn }, 'minutes.action.postponed')}
    />
  );
}
