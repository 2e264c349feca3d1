import type { Person } from '@knotenpunkt/shared';
import { useGetMany, useTranslate } from 'ra-core';
import { useId } from 'react';
import { ReferenceInput } from '../../components/form/ReferenceInput.js';
import { Icon } from '../../components/Icon.js';

interface PersonsInputProps {
  value: readonly string[];
  onChange: (ids: string[]) => void;
}

/** Several people, each found by name. */
export function PersonsInput({ value, onChange }: PersonsInputProps) {
  const translate = useTranslate();
  const id = useId();
  const { data = [] } = useGetMany<Person>('persons', { ids: [...value] }, { enabled: value.length > 0 });
  return (
    <>
      <label htmlFor={id}>{translate('contact-notes.fields.personIds')}</label>
      {value.length > 0 && (
        <ul className="chips">
          {data
            .flatMap((person) => (person && value.includes(person.id) ? [person] : []))
            .map((person) => (
              <li key={person.id} className="chip">
                {person.name}
                <button
                  type="button"
                  className="btn s icon quiet"
                  onClick={() => onChange(value.filter((one) => one !== person.id))}
                >
                  <Icon name="close" small />
                  <span className="vh">{translate('form.remove_entry', { entry: person.name })}</span>
                </button>
              </li>
            ))}
        </ul>
      )}
      <ReferenceInput
        key={value.length}
        id={id}
        resource="persons"
        value={null}
        onChange={(added) => added && !value.includes(added) && onChange([...value, added])}
      />
    </>
  );
}
