import { useTranslate } from 'ra-core';
import { useId } from 'react';

interface AsOfPickerProps {
  /** The day looked at; null for today. */
  day: string | null;
  onChoose: (day: string | null) => void;
}

/** The day as of which members are shown. */
export function AsOfPicker({ day, onChoose }: AsOfPickerProps) {
  const translate = useTranslate();
  const id = useId();
  return (
    <span className="as-of">
      <label htmlFor={id} className="small muted">
        {translate('networks.as_of.title')}
      </label>
      <input id={id} className="input" type="date" value={day ?? ''} onChange={(event) => onChoose(event.target.value || null)} />
      {day && (
        <button type="button" className="btn s quiet" onClick={() => onChoose(null)}>
          {translate('networks.as_of.now')}
        </button>
      )}
    </span>
  );
}
