import { useTranslate } from 'ra-core';
import { useId, useState } from 'react';
import { SuggestInput } from '../form/SuggestInput.js';
import { ReferenceInput } from '../form/ReferenceInput.js';
import { useSuggestions } from '../form/use-suggestions.js';
import type { DescribedField } from '../record/described-field.js';
import { useFields } from '../record/FieldsContext.js';
import { TopicInput } from '../form/TopicInput.js';
import { comparisonOf } from './comparisons.js';
import type { Condition, ConditionValue } from './filter-tree.js';
import { topicListOf } from './use-filter-fields.js';

interface ValueInputProps {
  field: DescribedField;
  condition: Condition;
  onChange: (value: ConditionValue) => void;
}

/** What a condition compares with, asked for in the way the field's type suggests. */
export function ValueInput({ field, condition, onChange }: ValueInputProps) {
  const translate = useTranslate();
  const { resource, suggested } = useFields();
  const { op, value } = condition;
  const label = translate('list.value_of', { field: field.label });
  const text = typeof value === 'string' ? value : '';
  if (comparisonOf(field, condition).fixed !== undefined) return null;
  if (op === 'in') return <ChoiceList field={field} value={Array.isArray(value) ? value.map(String) : []} onChange={onChange} />;

  switch (field.type) {
    case 'reference':
    case 'party_list':
    case 'reference_list':
      return (
        <ReferenceInput
          label={label}
          resource={field.type === 'party_list' ? 'organisations' : (field.resource ?? resource)}
          value={text || null}
          onChange={(id) => onChange(id ?? undefined)}
        />
      );
    case 'topic_list':
      return (
        <TopicInput label={label} list={topicListOf(field)} value={text || null} onChange={(id) => onChange(id ?? undefined)} />
      );
    case 'boolean':
      return (
        <select
          className="input"
          aria-label={label}
          value={String(value ?? '')}
          onChange={(event) => onChange(event.target.value === 'true')}
        >
          <option value="" disabled>
            {translate('form.choose')}
          </option>
          <option value="true">{translate('record.yes')}</option>
          <option value="false">{translate('record.no')}</option>
        </select>
      );
    case 'date':
    case 'partial_date':
    case 'instant':
      return (
        <input
          className="input"
          type="date"
          aria-label={label}
          value={field.type === 'instant' ? dayOf(text) : text}
          onChange={(event) => onChange(field.type === 'instant' ? startOf(event.target.value) : event.target.value)}
        />
      );
    case 'number':
      return (
        <input
          className="input"
          type="number"
          aria-label={label}
          value={typeof value === 'number' ? value : ''}
          onChange={(event) => onChange(Number.isNaN(event.target.valueAsNumber) ? undefined : event.target.valueAsNumber)}
        />
      );
    default:
      return suggested.includes(field.path) ? (
        <SuggestInput label={label} resource={resource} field={field.path} value={text} onChange={onChange} />
      ) : (
        <input
          className="input"
          aria-label={label}
          autoComplete="off"
          value={text}
          onChange={(event) => onChange(event.target.value)}
        />
      );
  }
}

/** From so many choices on, a search field stands above them. */
const MANY = 8;

interface ChoiceListProps {
  field: DescribedField;
  value: string[];
  onChange: (value: string[]) => void;
}

/** Several values to tick: the options of the field, or the values records carry already. */
function ChoiceList({ field, value, onChange }: ChoiceListProps) {
  const translate = useTranslate();
  const id = useId();
  const { resource, suggested } = useFields();
  const [search, setSearch] = useState('');
  const fromRecords = suggested.includes(field.path);
  const known = useSuggestions(resource, field.path, search, fromRecords);
  const all =
    field.options ?? [...known, ...value.map((entry) => ({ value: entry }))].map((entry) => ({ label: entry.value, ...entry }));
  const wanted = search.trim().toLocaleLowerCase();
  const shown = all.filter(
    (entry, index) =>
      entry.label.toLocaleLowerCase().includes(wanted) && all.findIndex((other) => other.value === entry.value) === index,
  );
  const toggle = (entry: string) =>
    onChange(value.includes(entry) ? value.filter((other) => other !== entry) : [...value, entry]);

  return (
    <div className="choice-list" role="group" aria-label={translate('list.value_of', { field: field.label })}>
      {(fromRecords || all.length > MANY) && (
        <input
          className="input"
          type="search"
          aria-label={translate('list.search_choices')}
          placeholder={translate('list.search_choices')}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      )}
      <ul>
        {shown.map((entry) => (
          <li key={entry.value}>
            <input
              type="checkbox"
              id={`${id}-${entry.value}`}
              checked={value.includes(entry.value)}
              onChange={() => toggle(entry.value)}
            />
            <label htmlFor={`${id}-${entry.value}`}>{entry.label}</label>
            {'count' in entry && <span className="tally">{String(entry.count)}</span>}
          </li>
        ))}
        {shown.length === 0 && <li className="muted small">{translate('form.nothing_found')}</li>}
      </ul>
    </div>
  );
}

/** The local day of an instant, and the instant at which a local day begins. */
function dayOf(instant: string): string {
  if (!instant) return '';
  const date = new Date(instant);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function startOf(day: string): string | undefined {
  return day ? new Date(`${day}T00:00:00`).toISOString() : undefined;
}
