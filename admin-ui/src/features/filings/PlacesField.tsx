import { useTranslate } from 'ra-core';
import { useId } from 'react';
import { ReferenceInput } from '../../components/form/ReferenceInput.js';
import type { ChangeChoices, Choice, FilingDraft } from './filing-draft.js';
import { useAddChoice } from './use-add-choice.js';

/** What can be found by name. */
const LISTS = ['organisations', 'persons'] as const;

interface PlacesFieldProps {
  draft: FilingDraft;
  onChange: (change: (draft: FilingDraft) => FilingDraft) => void;
}

/** The records something is filed with: recognised ones, and others found by name. */
export function PlacesField({ draft, onChange }: PlacesFieldProps) {
  const translate = useTranslate();
  const { place } = draft;
  return (
    <fieldset className="filing-choices">
      <legend>{translate('filings.with')}</legend>
      {place && (
        <ul>
          <ChoiceRow
            choice={place}
            onTick={() => onChange((before) => ({ ...before, place: { ...place, ticked: !place.ticked } }))}
          />
        </ul>
      )}
      {LISTS.map((resource) => (
        <Choices
          key={resource}
          resource={resource}
          choices={draft[resource]}
          onChange={(change) => onChange((before) => ({ ...before, [resource]: change(before[resource]) }))}
        />
      ))}
    </fieldset>
  );
}

interface ChoicesProps {
  resource: (typeof LISTS)[number];
  choices: readonly Choice[];
  onChange: ChangeChoices;
}

function Choices({ resource, choices, onChange }: ChoicesProps) {
  const translate = useTranslate();
  const id = useId();
  const add = useAddChoice(resource, onChange);
  const tick = (ticked: Choice) =>
    onChange((before) => before.map((one) => (one.id === ticked.id ? { ...one, ticked: !one.ticked } : one)));
  return (
    <>
      <ul aria-label={translate(`${resource}.title`)}>
        {choices.map((choice) => (
          <ChoiceRow key={choice.id} choice={choice} onTick={() => tick(choice)} />
        ))}
      </ul>
      <div className="field">
        <label htmlFor={id}>{translate(`filings.add.${resource}`)}</label>
        <ReferenceInput key={choices.length} id={id} resource={resource} value={null} onChange={(chosen) => void add(chosen)} />
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
