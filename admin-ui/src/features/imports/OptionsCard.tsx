import { DATE_ORDERS, LEGAL_BASES, type ImportOptions, type ImportTarget, type LegalBasis } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useId, type ReactNode } from 'react';
import { SelectField } from '../../components/form/SelectField.js';
import { SuggestInput } from '../../components/form/SuggestInput.js';
import { toProblem } from '../../data/problem.js';

interface OptionsCardProps {
  target: ImportTarget;
  options: ImportOptions;
  /** Fields that columns say. */
  mapped: readonly string[];
  /** Some dates could be meant in two ways. */
  slashedDates: boolean;
  /** What the last attempt came to. */
  error: unknown;
  onChange: (changes: Partial<ImportOptions>) => void;
}

/** What holds for all rows, asked once. */
export function OptionsCard({ target, options, mapped, slashedDates, error, onChange }: OptionsCardProps) {
  const translate = useTranslate();
  const asked = target === 'persons';
  if (!asked && !slashedDates) return null;
  return (
    <section className="card pad" aria-labelledby="import-options">
      <h2 id="import-options">{translate('imports.options.title')}</h2>
      {asked && <p className="soft import-options-lead">{translate('imports.options.lead')}</p>}
      <div className="import-options">
        {asked && (
          <>
            <TextOption
              name="purpose"
              required={!mapped.includes('purpose')}
              error={error}
              options={options}
              onChange={onChange}
            />
            <Labelled name="legalBasis" required={!mapped.includes('legalBasis')} error={error}>
              {(attributes) => (
                <select
                  {...attributes}
                  className="input"
                  value={options.legalBasis ?? ''}
                  onChange={(event) => onChange({ legalBasis: (event.target.value || null) as LegalBasis | null })}
                >
                  <option value="">{translate('imports.options.choose')}</option>
                  {LEGAL_BASES.map((basis) => (
                    <option key={basis} value={basis}>
                      {translate(`persons.legalBasis.${basis}`)}
                    </option>
                  ))}
                </select>
              )}
            </Labelled>
            <TextOption
              name="dataSource"
              required={!mapped.includes('dataSource')}
              error={error}
              options={options}
              onChange={onChange}
            />
          </>
        )}
        {slashedDates && (
          <SelectField
            label={translate('imports.options.date_order')}
            value={options.dateOrder}
            choices={DATE_ORDERS.map((value) => ({ value, label: translate(`imports.options.date_orders.${value}`) }))}
            onChange={(dateOrder) => onChange({ dateOrder })}
          />
        )}
      </div>
    </section>
  );
}

interface TextOptionProps extends Pick<OptionsCardProps, 'options' | 'error' | 'onChange'> {
  name: 'purpose' | 'dataSource';
  required: boolean;
}

function TextOption({ name, required, options, error, onChange }: TextOptionProps) {
  return (
    <Labelled name={name} required={required} error={error}>
      {({ id, 'aria-describedby': describedBy, 'aria-invalid': invalid }) => (
        <SuggestInput
          resource="persons"
          field={name}
          id={id}
          describedBy={describedBy}
          invalid={invalid}
          value={options[name] ?? ''}
          onChange={(text) => onChange({ [name]: text || null })}
        />
      )}
    </Labelled>
  );
}

interface InputAttributes {
  id: string;
  'aria-describedby': string;
  'aria-invalid': boolean;
}

interface LabelledProps {
  name: 'purpose' | 'legalBasis' | 'dataSource';
  required: boolean;
  error: unknown;
  children: (attributes: InputAttributes) => ReactNode;
}

/** An option under the name its field has, with what the server says about it. */
function Labelled({ name, required, error, children }: LabelledProps) {
  const translate = useTranslate();
  const id = useId();
  const refusal = error ? toProblem(error).fields.find(({ path }) => path === `options.${name}`) : undefined;
  return (
    <div className={refusal ? 'field bad' : 'field'}>
      <label htmlFor={id}>{translate(`persons.fields.${name}`)}</label>
      {children({ id, 'aria-describedby': `${id}-hint`, 'aria-invalid': refusal !== undefined })}
      <span id={`${id}-hint`} className={refusal ? 'err' : 'hint'}>
        {refusal
          ? translate(`problems.field.${refusal.code}`, refusal.values)
          : translate(required ? `imports.options.hints.${name}` : 'imports.options.hints.by_column')}
      </span>
    </div>
  );
}
