import { useTranslate } from 'ra-core';
import { useId } from 'react';
import { ReferenceInput } from '../../components/form/ReferenceInput.js';
import type { Choice, FilingDraft } from './filing-draft.js';
import { useAddChoice } from './use-add-choice.js';

interface PlacesFieldProps {
  draft: FilingDraft;
  onChange: (changed: Partial<FilingDraft>) => void;
}

/** The records something is filed with: recognised ones, and others found by name. */
export function PlacesField({ draft, onChange }: PlacesFieldProps) {
  const translate = useTranslate();
  const { organisations, persons, place } = draft;
  return (
    <fieldset className="filing-choices">
      <legend>{translate('filings.with')}</legend>
      {place && (
        <ul>
          <ChoiceRow choice={place} onTick={() => onChange({ place: { ...place, ticked: !place.ticked } })} />
        </ul>
      )}
      <Choices resource="organisations" choices={organisations} onChange={(changed) => onChange({ organisations: changed })} />
      <Choices resource="persons" choices={persons} onChange={(changed) => onChange({ persons: changed })} />
    </fieldset>
  );
}

interface ChoicesProps {
  resource: 'organisations' | 'persons';
  choices: readonly Choice[];
  onChange: (choices: Choice[]) => void;
}

function Choices({ resource, choices, onChange }: ChoicesProps) {
  const translate = useTranslate();
  const id = useId();
  const add = useAddChoice(resource, choices, onChange);
  return (
    <>
      <ul aria-label={translate(`${resource}.title`)}>
        {choices.map((choice) => (
          <ChoiceRow
            key={choice.id}
            choice={choice}
            onTick={() => onChange(choices.map((one) => (one.id === choice.id ? { ...one, ticked: !one.ticked } : one)))}
          />
        ))}
      </ul>
      <div className="field">
        <label htmlFor={id}>{translate(`filings.add.${resource}`)}</label>
        <ReferenceInput key={choices.length} id={id} resource={resource} value={null} onChange={add} />
      </div>
    </>
  );
}

function ChoiceRow({ choice: { name, by, from, ticked }, onTick }: { choice: Omit<Choice, 'id'>; onTick: () => void }) {
  const translate = useTranslate();
  const id = useId();
  return (
    <li>
      <input id={id} type="checkbox" checked={ticked} onChange={onTick} />
      <label htmlFor={id}>
        {name}
        {by && <small>{translate(`filings.by.${by}`, { from })}</small>}
      </label>
    </li>
  );
}
