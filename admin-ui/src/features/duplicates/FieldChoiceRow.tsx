import type { FieldChoice, MergePreview, Organisation } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useId } from 'react';
import { fieldAt } from '../../components/record/described-field.js';
import { useFields } from '../../components/record/FieldsContext.js';
import { FieldValue } from '../../components/record/FieldValue.js';
import { LogoTile } from '../organisations/index.js';

interface FieldChoiceRowProps {
  field: MergePreview['fields'][number];
  values: Pick<MergePreview, 'kept' | 'absorbed'>;
  chosen: FieldChoice;
  onChoose: (choice: FieldChoice) => void;
}

/** One field in both records, and which value stays; of lists the entries of both can. */
export function FieldChoiceRow({ field: { name, choices }, values, chosen, onChoose }: FieldChoiceRowProps) {
  const translate = useTranslate();
  const { fields } = useFields();
  const id = useId();
  const field = fieldAt(fields, name);
  return (
    <fieldset className="compare-field">
      <legend>{name === LOGO ? translate('duplicates.logo') : field.label}</legend>
      <div className="compare-sides">
        {choices.map((choice) => (
          <div key={choice} className="compare-side">
            <input type="radio" id={`${id}-${choice}`} name={id} checked={chosen === choice} onChange={() => onChoose(choice)} />
            <label htmlFor={`${id}-${choice}`}>
              {choice === 'both' && translate('duplicates.both')}
              {choice !== 'both' && name === LOGO && <LogoOf record={values[choice]} />}
              {choice !== 'both' && name !== LOGO && <FieldValue field={field} value={valueAt(values[choice], name)} />}
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}

/** The image an organisation shows is no field that is filled in. */
const LOGO = 'logo';

function LogoOf({ record }: { record: MergePreview['kept'] }) {
  const translate = useTranslate();
  if (!record.logo) return translate('duplicates.no_logo');
  return (
    <>
      <LogoTile organisation={record as Pick<Organisation, 'kind' | 'logo'> & typeof record} />
      <span className="vh">{translate('duplicates.logo_of', { name: record.name })}</span>
    </>
  );
}

/** The value of a field, of an own one of the region under its path. */
function valueAt(record: Readonly<Record<string, unknown>>, path: string): unknown {
  const [field = '', key] = path.split('.');
  return key === undefined ? record[field] : (record[field] as Record<string, unknown> | undefined)?.[key];
}
