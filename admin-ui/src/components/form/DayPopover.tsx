import { Popover } from '@base-ui/react/popover';
import { useTranslate } from 'ra-core';
import { useId, useState, type ReactNode } from 'react';
import { addDays } from '../wall-clock.js';
import './day-popover.css';

interface DayPopoverProps {
  /** What the button that opens it shows, and how it looks. */
  trigger: ReactNode;
  className?: string;
  disabled?: boolean;
  /** Root of the words: `title`, `by` with a number of days, `until`. */
  words: string;
  /** Whole days from `from` on that are offered at one click. */
  steps: readonly number[];
  from: string;
  /** The first day that may be chosen. */
  today: string;
  onChoose: (day: string) => void;
  /** Above the days. */
  children?: ReactNode;
}

/** A day to come: a week or so later, or one of one's choice. */
export function DayPopover(props: DayPopoverProps) {
  const { trigger, className = 'btn s act', disabled, words, steps, from, today, onChoose, children } = props;
  const translate = useTranslate();
  const id = useId();
  const [open, setOpen] = useState(false);
  const [day, setDay] = useState('');
  const choose = (chosen: string) => {
    setOpen(false);
    setDay('');
    onChoose(chosen);
  };
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger className={className} disabled={disabled}>
        {trigger}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner className="popup-place" sideOffset={4} align="end">
          <Popover.Popup className="popup day-popover">
            <Popover.Title className="popup-title">{translate(`${words}.title`)}</Popover.Title>
            {children}
            {steps.map((days) => (
              <button key={days} type="button" className="btn s quiet" onClick={() => choose(addDays(from, days))}>
                {translate(`${words}.by`, { smart_count: days })}
              </button>
            ))}
            <form
              onSubmit={(event) => {
                event.preventDefault();
                if (day) choose(day);
              }}
            >
              <div className="field">
                <label htmlFor={id}>{translate(`${words}.until`)}</label>
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
