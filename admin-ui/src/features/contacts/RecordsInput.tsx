import { useGetMany, useTranslate } from 'ra-core';
import { useId } from 'react';
import { ReferenceInput } from '../../components/form/ReferenceInput.js';
import { Icon } from '../../components/Icon.js';

interface RecordsInputProps {
  resource: 'organisations' | 'persons';
  label: string;
  value: readonly string[];
  onChange: (ids: string[]) => void;
}

/** Several records, each found by name. */
export function RecordsInput({ resource, label, value, onChange }: RecordsInputProps) {
  const translate = useTranslate();
  const id = useId();
  const { data = [] } = useGetMany<{ id: string; name: string }>(resource, { ids: [...value] }, { enabled: value.length > 0 });
  return (
    <>
      <label htmlFor={id}>{label}</label>
      {value.length > 0 && (
        <ul className="chips">
          {data
            .flatMap((record) => (record && value.includes(record.id) ? [record] : []))
            .map((record) => (
              <li key={record.id} className="chip">
                {record.name}
                <button
                  type="button"
                  className="btn s icon quiet"
                  onClick={() => onChange(value.filter((one) => one !== record.id))}
                >
                  <Icon name="close" small />
                  <span className="vh">{translate('form.remove_entry', { entry: record.name })}</span>
                </button>
              </li>
            ))}
        </ul>
      )}
      <ReferenceInput
        key={value.length}
        id={id}
        resource={resource}
        value={null}
        onChange={(added) => added && !value.includes(added) && onChange([...value, added])}
      />
    </>
  );
}
