import { LEGAL_BASES, type LegalBasis } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useId } from 'react';
import { SuggestInput } from '../../components/form/SuggestInput.js';
import { toProblem } from '../../data/problem.js';
import type { WhyDraft } from './filing-draft.js';

interface WhyFieldsProps {
  why: WhyDraft;
  /** Where the request has it, to find what is refused. */
  path: string;
  error: unknown;
  onChange: (why: WhyDraft) => void;
}

/** Why new persons are kept: asked once for all of them. */
export function WhyFields({ why, path, error, onChange }: WhyFieldsProps) {
  const translate = useTranslate();
  const id = useId();
  const refusal = (name: keyof WhyDraft): string | null => {
    const refused = error ? toProblem(error).fields.find((field) => field.path === `${path}.${name}`) : undefined;
    return refused
      ? translate(`problems.field.${refused.code === 'wrong_form' ? 'required' : refused.code}`, refused.values)
      : null;
  };
  const field = (name: 'purpose' | 'dataSource') => (
    <div className={refusal(name) ? 'field bad w-3' : 'field w-3'}>
      <label htmlFor={`${id}-${name}`}>{translate(`persons.fields.${name}`)}</label>
      <SuggestInput
        id={`${id}-${name}`}
        describedBy={`${id}-${name}-hint`}
        resource="persons"
        field={name}
        value={why[name]}
        invalid={refusal(name) !== null}
        onChange={(value) => onChange({ ...why, [name]: value })}
      />
      <span id={`${id}-${name}-hint`} className={refusal(name) ? 'err' : 'hint'}>
        {refusal(name)}
      </span>
    </div>
  );
  return (
    <div className="form-grid filing-why">
      {field('purpose')}
      {field('dataSource')}
      <div className={refusal('legalBasis') ? 'field bad w-3' : 'field w-3'}>
        <label htmlFor={`${id}-basis`}>{translate('persons.fields.legalBasis')}</label>
        <select
          id={`${id}-basis`}
          className="input"
          aria-invalid={refusal('legalBasis') !== null}
          aria-describedby={`${id}-basis-hint`}
          value={why.legalBasis}
          onChange={(event) => onChange({ ...why, legalBasis: event.target.value as LegalBasis | '' })}
        >
          <option value="">{translate('filings.choose_basis')}</option>
          {LEGAL_BASES.map((basis) => (
            <option key={basis} value={basis}>
              {translate(`persons.legalBasis.${basis}`)}
            </option>
          ))}
        </select>
        <span id={`${id}-basis-hint`} className={refusal('legalBasis') ? 'err' : 'hint'}>
          {refusal('legalBasis')}
        </span>
      </div>
    </div>
  );
}
