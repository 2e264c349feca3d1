import type { ExportColumn } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useId, useState } from 'react';

const CHOICES = ['all', 'shown', 'chosen'] as const;
type Choice = (typeof CHOICES)[number];

interface ColumnsFieldProps {
  all: readonly ExportColumn[];
  /** Those somebody sees at the moment; absent where there is no such list. */
  shown?: readonly string[];
  /** Null means all. */
  onChange: (columns: readonly string[] | null) => void;
}

/** Which columns the file gets: all, so that it can be imported again, those in sight, or single ones. */
export function ColumnsField({ all, shown, onChange }: ColumnsFieldProps) {
  const translate = useTranslate();
  const id = useId();
  const inSight = all.filter(({ name }) => shown?.includes(name)).map(({ name }) => name);
  const [choice, setChoice] = useState<Choice>('all');
  const [ticked, setTicked] = useState<readonly string[]>(inSight);
  const columnsOf: Record<Choice, readonly string[] | null> = { all: null, shown: inSight, chosen: ticked };
  const choose = (next: Choice) => {
    setChoice(next);
    onChange(columnsOf[next]);
  };
  const tick = (name: string) => {
    const next = all.filter((column) => (column.name === name) !== ticked.includes(column.name)).map((column) => column.name);
    setTicked(next);
    onChange(next);
  };
  return (
    <fieldset className="export-choices">
      <legend>{translate('export.columns')}</legend>
      {CHOICES.filter((offered) => offered !== 'shown' || inSight.length > 0).map((offered) => (
        <p key={offered} className="check-line">
          <input type="radio" id={`${id}-${offered}`} name={id} checked={choice === offered} onChange={() => choose(offered)} />
          <label htmlFor={`${id}-${offered}`}>
            {translate(`export.columns_choice.${offered}`, { smart_count: columnsOf[offered]?.length ?? all.length })}
          </label>
        </p>
      ))}
      {choice === 'chosen' && (
        <ul className="export-columns">
          {all.map(({ name, header }) => (
            <li key={name} className="check-line">
              <input type="checkbox" id={`${id}-of-${name}`} checked={ticked.includes(name)} onChange={() => tick(name)} />
              <label htmlFor={`${id}-of-${name}`}>{header}</label>
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  );
}
