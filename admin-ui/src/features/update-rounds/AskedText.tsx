import type { AskedValue, Newcomer, ProposedChange } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';

interface AskedTextProps {
  change: ProposedChange;
  value: AskedValue | Newcomer;
}

/** A value as people read it. */
export function AskedText({ change: { record, field }, value }: AskedTextProps) {
  const translate = useTranslate();
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) {
    return <span className="open-fact">{translate('record.nothing')}</span>;
  }
  if (Array.isArray(value)) {
    return value.map((entry, at) => (
      <span key={at} className="value-line">
        {['address' in entry ? entry.address : entry.number, entry.label].filter(Boolean).join(' – ')}
      </span>
    ));
  }
  if (typeof value === 'string') {
    const isOption = record === 'organisations' && field === 'sizeClass';
    return <span className="value-text">{isOption ? translate(`organisations.sizeClass.${value}`) : value}</span>;
  }
  const { firstName, lastName, function: held, email, phone } = value;
  return <span>{[[firstName, lastName].filter(Boolean).join(' '), held, email, phone].filter(Boolean).join(' · ')}</span>;
}
