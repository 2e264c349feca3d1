import type { AskedEntry, AskedValue, Newcomer, ProposedChange } from '@knotenpunkt/shared';
import { SIZE_CLASSES } from '@knotenpunkt/shared/organisations';
import { useTranslate } from 'ra-core';
import { titleOf } from './change-title.js';

interface ValueEditorProps {
  change: ProposedChange;
  value: AskedValue | Newcomer;
  onChange: (value: AskedValue) => void;
}

/** What would be written; it can be another value than was proposed. */
export function ValueEditor({ change, value, onChange }: ValueEditorProps) {
  const translate = useTranslate();
  const label = translate('update-rounds.review.proposed_of', { field: titleOf(change, translate) });
  if (Array.isArray(value)) {
    return (
      <>
        {value.length === 0 && <span className="open-fact">{translate('record.nothing')}</span>}
        {value.map((entry, at) => (
          <input
            key={at}
            className="input"
            aria-label={`${label} ${at + 1}`}
            value={'address' in entry ? entry.address : entry.number}
            onChange={(event) =>
              onChange(value.map((other, index) => (index === at ? written(other, event.target.value) : other)))
            }
          />
        ))}
      </>
    );
  }
  const text = typeof value === 'string' ? value : '';
  const take = (typed: string) => onChange(typed.trim() === '' ? null : typed);
  if (change.record === 'organisations' && change.field === 'sizeClass') {
    return (
      <select className="input" aria-label={label} value={text} onChange={(event) => take(event.target.value)}>
        <option value="">{translate('record.nothing')}</option>
        {SIZE_CLASSES.map((size) => (
          <option key={size} value={size}>
            {translate(`organisations.sizeClass.${size}`)}
          </option>
        ))}
      </select>
    );
  }
  return <input className="input" aria-label={label} value={text} onChange={(event) => take(event.target.value)} />;
}

function written(entry: AskedEntry, text: string): AskedEntry {
  return 'address' in entry ? { ...entry, address: text } : { ...entry, number: text };
}
