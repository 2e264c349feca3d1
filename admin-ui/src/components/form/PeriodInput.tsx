import { PARTIAL_DATE_LABELS_DE, PARTIAL_DATE_LABELS_EN, type Exactness } from '@knotenpunkt/shared/partial-dates';
import { useTranslate } from 'ra-core';
import { useLanguage } from '../use-language.js';
import { beginningMonths, beginOf, partsOf } from './partial-date-parts.js';

interface PeriodInputProps {
  precision: Exactness;
  /** The day it begins at, as far as it is typed. */
  value: string;
  onChange: (begin: string) => void;
  label: string;
  invalid?: boolean;
}

/** A day, or a period by its name and year. */
export function PeriodInput({ precision, value, onChange, label, invalid }: PeriodInputProps) {
  const translate = useTranslate();
  if (precision === 'day') {
    return (
      <input
        className="input"
        type="date"
        aria-label={translate('form.date.day_of', { field: label })}
        aria-invalid={invalid || undefined}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    );
  }
  const parts = partsOf(value);
  const change = (changed: Partial<typeof parts>) => {
    const { year, month } = { ...parts, ...changed };
    onChange(year || month ? beginOf({ year, month: precision === 'year' ? '01' : month }) : '');
  };
  return (
    <>
      {precision !== 'year' && (
        <PeriodSelect precision={precision} value={parts.month} label={label} onChange={(month) => change({ month })} />
      )}
      <input
        className="input year"
        inputMode="numeric"
        maxLength={4}
        autoComplete="off"
        aria-label={translate('form.date.year_of', { field: label })}
        aria-invalid={invalid || undefined}
        placeholder={translate('form.date.year_placeholder')}
        value={parts.year}
        onChange={(event) => change({ year: event.target.value.replace(/\D/g, '') })}
      />
    </>
  );
}

interface PeriodSelectProps {
  precision: Exclude<Exactness, 'day' | 'year'>;
  value: string;
  label: string;
  onChange: (month: string) => void;
}

function PeriodSelect({ precision, value, label, onChange }: PeriodSelectProps) {
  const translate = useTranslate();
  const names = usePeriodNames(precision);
  return (
    <select
      className="input"
      aria-label={translate(`form.date.${precision}_of`, { field: label })}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{translate('form.choose')}</option>
      {beginningMonths(precision).map((month, index) => (
        <option key={month} value={month}>
          {names[index]}
        </option>
      ))}
    </select>
  );
}

function usePeriodNames(precision: PeriodSelectProps['precision']): readonly string[] {
  const language = useLanguage();
  const labels = language === 'de' ? PARTIAL_DATE_LABELS_DE : PARTIAL_DATE_LABELS_EN;
  if (precision === 'quarter') return labels.quarters;
  if (precision === 'season') return labels.seasons;
  const name = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => name.format(Date.UTC(2024, month)));
}
