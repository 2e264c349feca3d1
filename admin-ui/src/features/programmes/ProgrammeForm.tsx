import { FieldInput } from '../../components/form/FieldInput.js';
import { fieldAt } from '../../components/record/described-field.js';
import { useFields } from '../../components/record/FieldsContext.js';
import { FORM } from './programme-layout.js';

/** All fields of a programme, in reading order. */
export function ProgrammeFormFields() {
  const { fields } = useFields();
  return (
    <div className="form-grid">
      {FORM.map((path) => (
        <FieldInput key={path} field={fieldAt(fields, path)} />
      ))}
    </div>
  );
}
