import {
  DATE_PRECISIONS,
  isPlausible,
  partialDateText,
  unknownDate,
  type Exactness,
  type PartialDate,
} from '@knotenpunkt/shared/partial-dates';
import { useTranslate } from 'ra-core';
import { useRef, useState, type RefCallback } from 'react';
import { Icon } from '../Icon.js';
import { useListener } from '../use-listener.js';
import { useLanguage } from '../use-language.js';
import { beginningsOf, dateFrom, inPrecision } from './partial-date-parts.js';
import { PeriodInput } from './PeriodInput.js';
import './form.css';

interface PartialDateInputProps {
  value: PartialDate | null;
  onChange: (value: PartialDate | null) => void;
  onBlur?: () => void;
  /** Names the group. */
  label: string;
  /** Of the first control, so that the label of the field leads to it. */
  id?: string;
  inputRef?: RefCallback<HTMLElement>;
  describedBy?: string;
  invalid?: boolean;
}

/** Longest wording of a source that is kept. */
const LONGEST_WORDING = 120;

/** A date as exact as it is known: first how exactly, then when; an end and the words of the source where there are any. */
export function PartialDateInput(props: PartialDateInputProps) {
  const { value, onChange, onBlur, label, id, inputRef, describedBy, invalid } = props;
  const translate = useTranslate();
  const group = useRef<HTMLDivElement>(null);
  // Somebody on the way from one part to the next is not done yet.
  useListener(group, 'focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && group.current?.contains(relatedTarget))) onBlur?.();
  });
  const precision = value?.precision ?? '';
  const choose = (chosen: string) =>
    onChange(
      inChosen(
        value,
        DATE_PRECISIONS.find((one) => one === chosen),
      ),
    );
  return (
    <div ref={group} className="date-input" role="group" aria-label={label}>
      <div className="date-line">
        <select
          id={id}
          ref={inputRef}
          className="input"
          aria-label={id ? undefined : label}
          aria-describedby={describedBy}
          aria-invalid={invalid || undefined}
          value={precision}
          onChange={(event) => choose(event.target.value)}
        >
          <option value="">{translate('form.nothing')}</option>
          {DATE_PRECISIONS.map((offered) => (
            <option key={offered} value={offered}>
              {translate(`form.date.${offered}`)}
            </option>
          ))}
        </select>
        {value && value.precision !== 'unknown' && (
          <Bounds date={value} precision={value.precision} label={label} onChange={onChange} invalid={invalid} />
        )}
      </div>
      {value && <Wording date={value} label={label} onChange={onChange} />}
    </div>
  );
}

/** The date in another precision; no precision is no date. */
function inChosen(date: PartialDate | null, precision: PartialDate['precision'] | undefined): PartialDate | null {
  if (!precision) return null;
  const wording = date?.wording ?? null;
  if (precision === 'unknown') return unknownDate(wording);
  if (!date || date.precision === 'unknown') return dateFrom(precision, '', '', wording);
  const former = date.precision;
  const [first, last] = beginningsOf(date).map((begin) => inPrecision(begin, former, precision)) as [string, string];
  return dateFrom(precision, first, last, wording);
}

interface BoundsProps {
  date: PartialDate;
  precision: Exactness;
  label: string;
  onChange: (value: PartialDate) => void;
  invalid?: boolean;
}

function Bounds({ date, precision, label, onChange, invalid }: BoundsProps) {
  const translate = useTranslate();
  const [first, last] = beginningsOf(date);
  const [opened, setOpened] = useState(false);
  const spans = opened || first !== last;
  const change = (begin: string, end: string) => onChange(dateFrom(precision, begin, end, date.wording));
  const close = () => {
    setOpened(false);
    change(first, first);
  };
  const shared = { precision, invalid };
  return (
    <>
      <PeriodInput {...shared} label={label} value={first} onChange={(begin) => change(begin, spans ? last : begin)} />
      {spans ? (
        <>
          <span className="soft">{translate('form.date.until')}</span>
          <PeriodInput
            {...shared}
            label={translate('form.date.end_of', { field: label })}
            value={last}
            onChange={(end) => change(first, end)}
          />
          <button type="button" className="btn s icon quiet" onClick={close}>
            <Icon name="close" small />
            <span className="vh">{translate('form.date.without_end')}</span>
          </button>
        </>
      ) : (
        <button type="button" className="btn s quiet" onClick={() => setOpened(true)}>
          {translate('form.date.with_end')}
        </button>
      )}
    </>
  );
}

function Wording({ date, label, onChange }: { date: PartialDate; label: string; onChange: (value: PartialDate) => void }) {
  const translate = useTranslate();
  const language = useLanguage();
  return (
    <div className="date-line">
      <input
        className="input"
        aria-label={translate('form.date.wording_of', { field: label })}
        placeholder={translate('form.date.wording')}
        maxLength={LONGEST_WORDING}
        autoComplete="off"
        value={date.wording ?? ''}
        onChange={(event) => onChange({ ...date, wording: event.target.value || null })}
      />
      <span className="date-text" role="status">
        {isPlausible(date) && translate('form.date.reads', { date: partialDateText(date, language) })}
      </span>
    </div>
  );
}
