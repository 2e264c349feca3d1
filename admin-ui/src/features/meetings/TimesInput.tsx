import { HOME_ZONE } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useId, useState } from 'react';
import { useFormContext, useFormState, useWatch } from 'react-hook-form';
import { Icon } from '../../components/Icon.js';
import { followed, type FollowingTime, type MeetingTimes } from './meeting-defaults.js';
import { at, clockIn, dayOf, timeOf } from '../../components/wall-clock.js';
import { ZoneInput } from './ZoneInput.js';

/** A time of day to begin with, until somebody says otherwise. */
const USUAL_START = '10:00';

interface TimesInputProps {
  /** Times somebody set before; the others follow the beginning. */
  edited: ReadonlySet<FollowingTime>;
}

/** Day, hours and zone of a meeting, and until when to answer; what nobody set by hand follows the beginning. */
export function TimesInput({ edited: before }: TimesInputProps) {
  const translate = useTranslate();
  const { setValue, clearErrors } = useFormContext();
  const times = useTimes();
  const zone: unknown = useWatch({ name: 'zone' });
  const [edited, setEdited] = useState(before);
  const now = clockIn(typeof zone === 'string' ? zone : HOME_ZONE, new Date());

  const put = (next: MeetingTimes) => {
    clearErrors(['starts', 'ends', 'answerBy', 'remindOn']);
    for (const [name, value] of Object.entries(next)) setValue(name, value, { shouldDirty: true });
  };
  const begin = (starts: string) => put(followed(times, starts, edited, now));
  const set = (name: FollowingTime, value: string | null) => {
    setEdited(new Set([...edited, name]));
    put({ ...times, [name]: value });
  };
  const { starts, ends } = times;
  return (
    <>
      <TimeField
        label={translate('meetings.form.day')}
        name="starts"
        type="date"
        width="w-2"
        required
        value={starts && dayOf(starts)}
        onChange={(day) => begin(at(day, starts ? timeOf(starts) : USUAL_START))}
      />
      <TimeField
        label={translate('meetings.form.from')}
        type="time"
        width="w-2 keep"
        value={starts && timeOf(starts)}
        disabled={!starts}
        onChange={(time) => starts && begin(at(dayOf(starts), time))}
      />
      <TimeField
        label={translate('meetings.form.to')}
        name="ends"
        type="time"
        width="w-2 keep"
        value={ends && timeOf(ends)}
        disabled={!starts}
        onChange={(time) => starts && set('ends', at(dayOf(ends ?? starts), time))}
      />
      <LastDay times={times} onChange={(day) => ends && set('ends', at(day, timeOf(ends)))} />
      <ZoneInput />
      <MomentField name="answerBy" value={times.answerBy} onChange={(value) => set('answerBy', value)} />
      <MomentField name="remindOn" value={times.remindOn} onChange={(value) => set('remindOn', value)} />
    </>
  );
}

function useTimes(): MeetingTimes {
  const [starts, ends, answerBy, remindOn] = useWatch({ name: ['starts', 'ends', 'answerBy', 'remindOn'] }) as unknown[];
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  return { starts: text(starts), ends: text(ends), answerBy: text(answerBy), remindOn: text(remindOn) };
}

/** Most meetings end on the day they began. */
function LastDay({ times: { starts, ends }, onChange }: { times: MeetingTimes; onChange: (day: string) => void }) {
  const translate = useTranslate();
  const several = starts !== null && ends !== null && dayOf(starts) !== dayOf(ends);
  const [open, setOpen] = useState(several);
  if (!starts || !ends) return null;
  if (!open && !several) {
    return (
      <button type="button" className="btn s quiet w-3 self-start" onClick={() => setOpen(true)}>
        <Icon name="plus" small />
        {translate('meetings.form.several_days')}
      </button>
    );
  }
  return (
    <TimeField
      label={translate('meetings.form.last_day')}
      type="date"
      width="w-3"
      value={dayOf(ends)}
      onChange={(day) => onChange(day)}
    />
  );
}

/** A day with its time, or none. */
function MomentField({
  name,
  value,
  onChange,
}: {
  name: FollowingTime;
  value: string | null;
  onChange: (value: string | null) => void;
}) {
  const translate = useTranslate();
  return (
    <>
      <TimeField
        label={translate(`meetings.fields.${name}`)}
        name={name}
        type="date"
        width="w-3"
        value={value && dayOf(value)}
        onChange={(day) => onChange(day ? at(day, value ? timeOf(value) : USUAL_START) : null)}
      />
      <TimeField
        label={translate(`meetings.form.${name}_time`)}
        type="time"
        width="w-3"
        value={value && timeOf(value)}
        disabled={!value}
        onChange={(time) => value && onChange(at(dayOf(value), time))}
      />
    </>
  );
}

interface TimeFieldProps {
  label: string;
  /** The field whose refusal is told here. */
  name?: string;
  type: 'date' | 'time';
  width: string;
  value: string | null;
  required?: boolean;
  disabled?: boolean;
  onChange: (value: string) => void;
}

function TimeField({ label, name, type, width, value, required, disabled, onChange }: TimeFieldProps) {
  const translate = useTranslate();
  const id = useId();
  const { errors } = useFormState();
  const error = name && errors[name]?.message;
  return (
    <div className={`${width} ${error ? 'field bad' : 'field'}`}>
      <label htmlFor={id}>
        {label}
        {required && <span className="muted"> {translate('form.required')}</span>}
      </label>
      <input
        id={id}
        className="input"
        type={type}
        value={value ?? ''}
        disabled={disabled}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-note` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {error && (
        <span className="err" id={`${id}-note`}>
          <Icon name="alert" small /> {String(error)}
        </span>
      )}
    </div>
  );
}
