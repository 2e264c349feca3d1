import { useTranslate } from 'ra-core';
import { useId, useState } from 'react';
import { Icon } from '../../components/Icon.js';

interface AsOfPickerProps {
  /** The day looked at; null for today. */
  day: string | null;
  onChoose: (day: string | null) => void;
}

/** The day as of which members are shown: today, until another one is asked for. */
export function AsOfPicker({ day, onChoose }: AsOfPickerProps) {
  const translate = useTranslate();
  const id = useId();
  const [open, setOpen] = useState(false);
  if (!day && !open) {
    return (
      <button type="button" className="btn s quiet" onClick={() => setOpen(true)}>
        <Icon name="clock" small />
        {translate('networks.as_of.today')}
      </button>
    );
  }
  const backToToday = () => {
    setOpen(false);
    onChoose(null);
  };
  return (
    <span className="as-of">
      <label htmlFor={id} className="small muted">
        {translate('networks.as_of.title')}
      </label>
      <input
        id={id}
        className="input"
        type="date"
        autoFocus={open}
        value={day ?? ''}
        onChange={(event) => onChoose(event.target.value || null)}
      />
      <button type="button" className="btn s quiet" onClick={backToToday}>
        {translate('networks.as_of.now')}
      </button>
    </span>
  );
}
