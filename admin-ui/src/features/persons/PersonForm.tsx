import type { ReactNode } from 'react';
import { FieldInput } from '../../components/form/FieldInput.js';
import { useFields } from '../../components/record/FieldsContext.js';
import { FORM_WIDTHS, formFields } from './person-layout.js';

interface PersonFormProps {
  /** Shown below the last name. */
  belowName?: ReactNode;
}

/** All fields of a person, in reading order. */
export function PersonFormFields({ belowName }: PersonFormProps) {
  const { fields } = useFields();
  return (
    <div className="form-grid">
      {formFields(fields).map((field) => (
        <div key={field.path} className={FORM_WIDTHS[field.path]}>
          <FieldInput field={field} />
          {field.path === 'lastName' && belowName}
        </div>
      ))}
    </div>
  );
}
