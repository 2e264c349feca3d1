import { HOME_ZONE } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useId, useState } from 'react';
import { useController } from 'react-hook-form';
import { Icon } from '../../components/Icon.js';

/** The zone of a meeting, shown only where it is another one or somebody asks for it. */
export function ZoneInput() {
  const translate = useTranslate();
  const id = useId();
  const { field } = useController({ name: 'zone' });
  const zone = typeof field.value === 'string' ? field.value : HOME_ZONE;
  const [open, setOpen] = useState(zone !== HOME_ZONE);
  if (!open) {
    return (
      <button type="button" className="btn s quiet w-3 self-start" onClick={() => setOpen(true)}>
        <Icon name="globe" small />
        {translate('meetings.form.other_zone')}
      </button>
    );
  }
  return (
    <div className="field w-3">
      <label htmlFor={id}>{translate('meetings.fields.zone')}</label>
      <select
        id={id}
        className="input"
        value={zone}
        onBlur={field.onBlur}
        onChange={(event) => field.onChange(event.target.value)}
      >
        {Intl.supportedValuesOf('timeZone').map((name) => (
          <option key={name} value={name}>
            {name.replaceAll('_', ' ')}
          </option>
        ))}
      </select>
    </div>
  );
}
