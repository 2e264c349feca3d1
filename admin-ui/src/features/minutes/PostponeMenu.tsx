import { Popover } from '@base-ui/react/popover';
import type { ActionItem } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useId, useState } from 'react';
import { addDays } from '../../components/wall-clock.js';
import { useActionItem } from './use-action-item.js';

/** Days by which a task is usually put off. */
const STEPS = [7, 14, 30];

/** Another day for a task: a week or so later, or one of one's choice. */
export function PostponeMenu({ action, today }: { action: ActionItem; today: string }) {
  const translate = useTranslate();
  const id = useId();
  const { change, busy } = useActionItem();
  const [open, setOpen] = useState(false);
  const [day, setDay] = useState('');
  const from = action.dueOn && action.dueOn > today ? action.dueOn : today;
  const postpone = (dueOn: string) => {
    setOpen(false);
    void change(action, { dueOn }, 'minutes.action.postponed');
  };
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger className="btn s act" disabled={busy}>
        {translate('minutes.postpone.open')}
        <span className="vh"> {action.text}</span>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner className="popup-place" sideOffset={4} align="end">
          <Popover.Popup className="popup postpone">
            <Popover.Title className="popup-title">{translate('minutes.postpone.title')}</Popover.Title>
            {STEPS.map((days) => (
              <button key={days} type="button" className="btn s quiet" onClick={() => postpone(addDays(from, days))}>
                {translate('minutes.postpone.by', { smart_count: days })}
              </button>
            ))}
            <form
              onSubmit={(event) => {
                event.preventDefault();
                if (day) postpone(day);
              }}
            >
              <div className="field">
                <label htmlFor={id}>{translate('minutes.postpone.until')}</label>
                <input
                  id={id}
                  className="input"
                  type="date"
                  min={today}
                  value={day}
                  onChange={(event) => setDay(event.target.value)}
                />
              </div>
              <button type="submit" className="btn s primary" disabled={!day}>
                {translate('list.apply')}
              </button>
            </form>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
