import { FieldInput } from '../../components/form/FieldInput.js';
import { useFields } from '../../components/record/FieldsContext.js';
import { FORM_WIDTHS, formFields } from './organisation-layout.js';
import { RegisterInput } from './RegisterInput.js';
import type { ReactNode } from 'react';

interface OrganisationFormProps {
  recordId?: string;
  /** Shown below the name. */
  belowName?: ReactNode;
}

/** All fields of an organisation, in reading order. */
export function OrganisationFormFields({ recordId, belowName }: OrganisationFormProps) {
  const { fields } = useFields();
  return (
    <div className="form-grid">
      {formFields(fields, recordId === undefined).map((field) => (
        <div key={field.path} className={FORM_WIDTHS[field.path]}>
          {field.path === 'registerId' ? <RegisterInput recordId={recordId} /> : <FieldInput field={field} recordId={recordId} />}
          {field.path === 'name' && belowName}
        </div>
      ))}
    </div>
  );
}
