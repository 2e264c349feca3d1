import type { LineageType } from '@knotenpunkt/shared';
import { LINEAGE_TYPES } from '@knotenpunkt/shared/lineage';
import { useTranslate } from 'ra-core';
import { useId } from 'react';
import { useController } from 'react-hook-form';
import { Icon } from '../../components/Icon.js';
import { ReferenceInput } from '../../components/form/ReferenceInput.js';

/** What names the records of each resource, and whether that is all they can be searched by. */
const NAMED: Readonly<Record<LineageType, { nameField?: string; plainSearch?: boolean; sortField?: string }>> = {
  meetings: { nameField: 'title' },
  groups: {},
  decisions: { nameField: 'text', plainSearch: true, sortField: 'createdAt' },
  initiatives: {},
  milestones: { nameField: 'title', plainSearch: true },
  networks: {},
};

/** One end of a link: which kind of record, and which one. */
export function EndInput({ end }: { end: 'from' | 'to' }) {
  const translate = useTranslate();
  const id = useId();
  const type = useController({ name: `${end}Type` });
  const required = (value: unknown) => Boolean(value) || translate('problems.field.required');
  const record = useController({ name: `${end}Id`, rules: { validate: required } });
  const chosen = type.field.value as LineageType;
  const error = record.fieldState.error?.message;
  const change = (next: string) => {
    type.field.onChange(next);
    record.field.onChange(null);
  };
  return (
    <div className={error ? 'field bad' : 'field'} role="group" aria-labelledby={`${id}-label`}>
      <label id={`${id}-label`} htmlFor={id}>
        {translate(`lineage.${end}`)}
      </label>
      <div className="end-line">
        <select
          className="input"
          aria-label={translate('lineage.type_of', { end: translate(`lineage.${end}`) })}
          value={chosen}
          onChange={(event) => change(event.target.value)}
        >
          {LINEAGE_TYPES.map((offered) => (
            <option key={offered} value={offered}>
              {translate(`lineage-links.${end}Type.${offered}`)}
            </option>
          ))}
        </select>
        <ReferenceInput
          key={chosen}
          id={id}
          resource={chosen}
          {...NAMED[chosen]}
          value={(record.field.value as string | null) ?? null}
          onChange={record.field.onChange}
          onBlur={record.field.onBlur}
          describedBy={error ? `${id}-note` : undefined}
          invalid={Boolean(error)}
        />
      </div>
      {error && (
        <span className="err" id={`${id}-note`}>
          <Icon name="alert" small /> {error}
        </span>
      )}
    </div>
  );
}
