import { ORGANISATION_KINDS, type OrganisationKind } from '@knotenpunkt/shared';
import { limitOf } from '@knotenpunkt/shared';
import { PERSON_FIELDS, POSITION_FIELDS } from '@knotenpunkt/shared/persons';
import { useTranslate } from 'ra-core';
import { useId } from 'react';
import { ReferenceInput } from '../../components/form/ReferenceInput.js';
import { SelectField } from '../../components/form/SelectField.js';
import { TextField } from '../../components/form/TextField.js';
import type { ContactDraft, NewOrganisationDraft } from './filing-draft.js';

const limit = limitOf(PERSON_FIELDS);
const positionLimit = limitOf(POSITION_FIELDS);

/** What is asked of a new person, with the resource that has the words for it, its room and its width. */
const ASKED = [
  ['title', 'persons', limit('title'), 'w-2'],
  ['firstName', 'persons', limit('firstName'), 'w-2'],
  ['lastName', 'persons', limit('lastName'), 'w-2'],
  ['function', 'positions', positionLimit('function'), 'w-3'],
  ['department', 'positions', positionLimit('department'), 'w-3'],
  ['email', 'positions', limit('email'), 'w-2'],
  ['phone', 'positions', limit('phone'), 'w-2'],
] as const;

interface ContactFieldsProps {
  contact: ContactDraft;
  /** Where the request has it, to find what is refused. */
  path: string;
  error: unknown;
  onChange: (contact: ContactDraft) => void;
}

/** Somebody new, with what they are at an organisation. */
export function ContactFields({ contact, path, error, onChange }: ContactFieldsProps) {
  const translate = useTranslate();
  const change = (changed: Partial<ContactDraft>) => onChange({ ...contact, ...changed });
  return (
    <div className="form-grid filing-contact">
      {ASKED.map(([name, resource, maxLength, width]) => (
        <div key={name} className={width}>
          <TextField
            label={translate(`${resource}.fields.${name}`)}
            name={`${path}.${name}`}
            maxLength={maxLength}
            value={contact[name]}
            onChange={(value) => change({ [name]: value })}
            error={error}
          />
        </div>
      ))}
      <div className="w-2">
        <TextField
          label={translate('filings.mobile')}
          name={`${path}.mobile`}
          maxLength={limit('phone')}
          value={contact.mobile}
          onChange={(mobile) => change({ mobile })}
          error={error}
        />
      </div>
      {contact.newOrganisation ? (
        <NewOrganisation
          organisation={contact.newOrganisation}
          path={`${path}.organisation`}
          error={error}
          onChange={(newOrganisation) => change({ newOrganisation })}
        />
      ) : (
        <OrganisationField value={contact.organisationId} onChange={(organisationId) => change({ organisationId })} />
      )}
    </div>
  );
}

function OrganisationField({ value, onChange }: { value: string | null; onChange: (id: string | null) => void }) {
  const translate = useTranslate();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{translate('positions.fields.organisationId')}</label>
      <ReferenceInput id={id} resource="organisations" value={value} onChange={onChange} />
    </div>
  );
}

interface NewOrganisationProps {
  organisation: NewOrganisationDraft;
  path: string;
  error: unknown;
  onChange: (organisation: NewOrganisationDraft | null) => void;
}

function NewOrganisation({ organisation, path, error, onChange }: NewOrganisationProps) {
  const translate = useTranslate();
  const { name, kind } = organisation;
  return (
    <>
      <div className="w-3">
        <TextField
          label={translate('filings.new_organisation')}
          name={`${path}.name`}
          value={name}
          onChange={(value) => onChange({ ...organisation, name: value })}
          error={error}
        />
      </div>
      <div className="w-3">
        <SelectField
          label={translate('organisations.fields.kind')}
          value={kind}
          choices={ORGANISATION_KINDS.map((value) => ({ value, label: translate(`organisations.kind.${value}`) }))}
          onChange={(value: OrganisationKind) => onChange({ ...organisation, kind: value })}
        />
      </div>
      <div>
        <button type="button" className="btn s" onClick={() => onChange(null)}>
          {translate('filings.known_organisation')}
        </button>
      </div>
    </>
  );
}
