import { FieldInput } from '../../components/form/FieldInput.js';
import { fieldAt } from '../../components/record/described-field.js';
import { useFields } from '../../components/record/FieldsContext.js';
import { ViewSelect } from './ViewSelect.js';

/** All fields of an audience, in reading order. */
export function AudienceFormFields() {
  const { fields } = useFields();
  return (
    <div className="form-grid">
      <div>
        <FieldInput field={fieldAt(fields, 'name')} />
      </div>
      <div>
        <FieldInput field={fieldAt(fields, 'purpose')} />
      </div>
      <div>
        <ViewSelect />
      </div>
    </div>
  );
}
