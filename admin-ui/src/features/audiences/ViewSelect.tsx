import { AUDIENCE_VIEWS } from '@knotenpunkt/shared/audiences';
import type { View } from '@knotenpunkt/shared';
import { useGetList, useTranslate } from 'ra-core';
import { useId } from 'react';
import { useController } from 'react-hook-form';

/** More views than any team keeps. */
const ALL = 500;

/** Which view makes the audience: those everybody sees, of persons and of organisations. */
export function ViewSelect() {
  const translate = useTranslate();
  const id = useId();
  const {
    field: { ref, value, onBlur, onChange },
    fieldState,
  } = useController({ name: 'viewId' });
  const { data = [] } = useGetList<View>('views', {
    filter: { shared: true, resource: [...AUDIENCE_VIEWS] },
    sort: { field: 'name', order: 'ASC' },
    pagination: { page: 1, perPage: ALL },
  });
  const error = fieldState.error?.message;
  return (
    <div className={error ? 'field bad' : 'field'}>
      <label htmlFor={id}>{translate('audiences.fields.viewId')}</label>
      <select
        id={id}
        ref={ref}
        className="input"
        aria-describedby={`${id}-note`}
        value={typeof value === 'string' ? value : ''}
        onBlur={onBlur}
        onChange={(event) => onChange(event.target.value || null)}
      >
        <option value="">{translate('audiences.by_hand_only')}</option>
        {AUDIENCE_VIEWS.map((resource) => (
          <optgroup key={resource} label={translate(`${resource}.title`)}>
            {data
              .filter((view) => view.resource === resource)
              .map((view) => (
                <option key={view.id} value={view.id}>
                  {view.name}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
      <span className={error ? 'err' : 'hint'} id={`${id}-note`}>
        {error ?? translate('audiences.hints.viewId')}
      </span>
    </div>
  );
}
