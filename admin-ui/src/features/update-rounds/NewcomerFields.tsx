import type { KnownNewcomer, LegalBasis, Newcomer } from '@knotenpunkt/shared';
import { LEGAL_BASES } from '@knotenpunkt/shared/persons';
import { useTranslate } from 'ra-core';
import { SelectField } from '../../components/form/SelectField.js';
import { TextField } from '../../components/form/TextField.js';
import type { Choice } from './review-choices.js';

const FIELDS = ['firstName', 'lastName', 'function', 'email', 'phone'] as const;

interface NewcomerFieldsProps {
  newcomer: Newcomer;
  /** Persons who may be the same. */
  known: readonly KnownNewcomer[];
  choice: Choice;
  onChange: (choice: Choice) => void;
}

/** Somebody new, or somebody known already who gets another position. */
export function NewcomerFields({ newcomer, known, choice, onChange }: NewcomerFieldsProps) {
  const translate = useTranslate();
  const choices = [
    ...known.map(({ personId, name, detail }) => ({
      value: personId,
      label: translate('update-rounds.review.is_known', { name: [name, detail].filter(Boolean).join(', ') }),
    })),
    { value: '', label: translate('update-rounds.review.is_new') },
  ];
  return (
    <div className="review-fields">
      {known.length > 0 && (
        <SelectField
          label={translate('update-rounds.review.who')}
          value={choice.personId ?? ''}
          choices={choices}
          onChange={(personId) => onChange({ ...choice, personId: personId || null })}
        />
      )}
      <div className="round-pair">
        {FIELDS.map((field) => (
          <TextField
            key={field}
            label={translate(
              field === 'firstName' || field === 'lastName' ? `persons.fields.${field}` : `positions.fields.${field}`,
            )}
            name={field}
            required={field === 'lastName'}
            value={newcomer[field] ?? ''}
            onChange={(text) =>
              onChange({ ...choice, value: { ...newcomer, [field]: text === '' && field !== 'lastName' ? null : text } })
            }
          />
        ))}
      </div>
      {!choice.personId && (
        <div className="round-pair">
          <TextField
            label={translate('persons.fields.purpose')}
            name="purpose"
            required
            value={choice.purpose ?? ''}
            onChange={(purpose) => onChange({ ...choice, purpose })}
          />
          <SelectField<LegalBasis>
            label={translate('persons.fields.legalBasis')}
            value={choice.legalBasis ?? 'public_task'}
            choices={LEGAL_BASES.map((value) => ({ value, label: translate(`persons.legalBasis.${value}`) }))}
            onChange={(legalBasis) => onChange({ ...choice, legalBasis })}
          />
        </div>
      )}
    </div>
  );
}
