import { CUSTOM_FIELD_FIELDS, CUSTOM_FIELD_TYPES, limitOf, type Customisable, type CustomField } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useWatch } from 'react-hook-form';
import { FormDrawer } from '../../components/form/FormDrawer.js';
import { RecordFormView } from '../../components/form/RecordFormView.js';
import { SelectField } from '../../components/form/SelectField.js';
import { TextField } from '../../components/form/TextField.js';
import { useCancel } from '../../components/form/use-cancel.js';
import type { RecordForm } from '../../components/form/use-record-form.js';
import { ConflictNotice } from './ConflictNotice.js';
import type { FieldValues } from './field-values.js';
import { OptionsInput } from './OptionsInput.js';
import { suggestedKey } from './suggested-key.js';
import { useFieldForm } from './use-field-form.js';
import { useLabel } from './use-label.js';

const limit = limitOf(CUSTOM_FIELD_FIELDS);

interface FieldDrawerProps {
  resource: Customisable;
  /** The field to change; absent for a new one. */
  field?: CustomField;
  /** Keys that are used already, archived fields included. */
  takenKeys: readonly string[];
  onClose: () => void;
  onReopen: () => void;
}

/** A new field, or what of an existing one may change, beside the list. */
export function FieldDrawer({ resource, field, takenKeys, onClose, onReopen }: FieldDrawerProps) {
  const translate = useTranslate();
  const labelOf = useLabel();
  const control = useFieldForm({ resource, field, takenKeys, onSaved: onClose });
  const cancel = useCancel(control, { onClose, onReopen });
  const title = field
    ? translate('custom-fields.edit_title', { name: labelOf(field.label) })
    : translate('custom-fields.create_title');
  return (
    <FormDrawer title={title} open onClose={cancel}>
      <RecordFormView
        control={control}
        className="drawer-form"
        saveLabel={field ? 'form.save' : 'custom-fields.create_save'}
        onCancel={cancel}
      >
        <div className="form-grid own-field-form">
          <ConflictNotice control={control} />
          <FieldInputs control={control} field={field} takenKeys={takenKeys} />
        </div>
      </RecordFormView>
    </FormDrawer>
  );
}

type FieldInputsProps = Pick<FieldDrawerProps, 'field' | 'takenKeys'> & { control: RecordForm };

function FieldInputs({ control: { form, problem }, field, takenKeys }: FieldInputsProps) {
  const translate = useTranslate();
  const values = useWatch({ control: form.control }) as unknown as FieldValues;
  const set = (path: string, value: unknown) => {
    form.setValue(path, value, { shouldDirty: true });
    // What the server said was about the value before.
    form.clearErrors();
  };
  const refused = problem?.fields.find(({ path }) => path.startsWith('options'));
  const choices = values.type === 'option' && (
    <OptionsInput
      options={values.options}
      onChange={(options) => set('options', options)}
      refusal={refused && translate(`problems.field.${refused.code}`, refused.values)}
      used={field !== undefined}
    />
  );
  const tooMany = problem?.fields.find(({ path }) => path === 'resource');
  return (
    <>
      {tooMany && (
        <p className="notice problem" role="alert">
          {translate('custom-fields.too_many', tooMany.values)}
        </p>
      )}
      <TextField
        label={translate('custom-fields.fields.label_de')}
        name="label.de"
        required
        maxLength={limit('label')}
        autoComplete="off"
        value={values.label.de}
        onChange={(text) => set('label.de', text)}
        error={problem}
      />
      <TextField
        label={translate('custom-fields.fields.label_en')}
        name="label.en"
        maxLength={limit('label')}
        autoComplete="off"
        lang="en"
        value={values.label.en}
        onChange={(text) => set('label.en', text)}
        hint={translate('custom-fields.label_en_hint')}
        error={problem}
      />
      {field ? (
        <Fixed field={field} />
      ) : (
        <>
          <div>
            <SelectField
              label={translate('custom-fields.fields.type')}
              value={values.type}
              choices={CUSTOM_FIELD_TYPES.map((value) => ({ value, label: translate(`custom-fields.type.${value}`) }))}
              onChange={(type) => set('type', type)}
            />
            <p className="hint soft small">{translate(`custom-fields.type_hint.${values.type}`)}</p>
          </div>
          {choices}
          <TextField
            label={translate('custom-fields.fields.key')}
            name="key"
            maxLength={limit('key')}
            autoComplete="off"
            spellCheck={false}
            value={values.key || suggestedKey(values.label.de, takenKeys)}
            onChange={(text) => set('key', text)}
            hint={translate('custom-fields.key_hint')}
            error={problem}
          />
        </>
      )}
      {field && choices}
    </>
  );
}

/** What stays as it is, because records may hold values of it. */
function Fixed({ field: { type, key } }: { field: CustomField }) {
  const translate = useTranslate();
  return (
    <div className="own-field-fixed">
      <dl>
        <dt>{translate('custom-fields.fields.type')}</dt>
        <dd>{translate(`custom-fields.type.${type}`)}</dd>
        <dt>{translate('custom-fields.fields.key')}</dt>
        <dd>
          <code>{key}</code>
        </dd>
      </dl>
      <p className="soft small">{translate('custom-fields.fixed')}</p>
    </div>
  );
}
