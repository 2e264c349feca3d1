import { FieldInput } from '../../components/form/FieldInput.js';
import { fieldAt } from '../../components/record/described-field.js';
import { useFields } from '../../components/record/FieldsContext.js';
import { FORM } from './initiative-layout.js';

/** All fields of an initiative, in reading order. */
export function InitiativeFormFields() {
  const { fields } = useFields();
  return (
    <div className="form-grid">
      {FORM.map(({ path, width }) => (
        <div key={path} className={width}>
          <FieldInput field={fieldAt(fields, path)} />
        </div>
      ))}
    </div>
  );
}
