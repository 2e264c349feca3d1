import type { Person } from '@knotenpunkt/shared';
import { PERSON_FIELDS, POSITION_FIELDS } from '@knotenpunkt/shared/persons';
import { useTranslate } from 'ra-core';
import { useMemo } from 'react';
import { useWatch } from 'react-hook-form';
import { useSearchParams } from 'react-router';
import { DuplicateHint } from '../../components/form/DuplicateHint.js';
import { emptyValues } from '../../components/form/empty-values.js';
import { FieldInput } from '../../components/form/FieldInput.js';
import { FormDrawer } from '../../components/form/FormDrawer.js';
import { RecordFormView } from '../../components/form/RecordFormView.js';
import { useCreateForm } from '../../components/form/use-create-form.js';
import { describeFields } from '../../components/record/described-field.js';
import { useLanguage } from '../../components/use-language.js';
import { CREATE_PATH } from './person-layout.js';
import { personLine } from './person-words.js';
import { PersonFormFields } from './PersonForm.js';
import { PersonMark } from './PersonMark.js';
import { withPosition } from './with-position.js';

/** Asked of the first position; the rest can follow later. */
const ASKED = ['organisationId', 'function', 'department', 'email', 'phone'];

/** A new person, in a drawer beside the list. `?organisation=<id>` begins as somebody of an organisation. */
export function PersonCreate() {
  const translate = useTranslate();
  const [params] = useSearchParams();
  const organisationId = params.get('organisation');
  const purpose = translate('persons.usual_purpose');
  const initial = useMemo(() => newPerson(organisationId, purpose), [organisationId, purpose]);
  const { control, cancel } = useCreateForm({ initial, createPath: CREATE_PATH, prepare: withPosition });
  return (
    <FormDrawer title={translate('persons.create')} open onClose={cancel}>
      <RecordFormView control={control} className="drawer-form" saveLabel="persons.create_save" onCancel={cancel}>
        <PersonFormFields belowName={<BelowName />} />
      </RecordFormView>
    </FormDrawer>
  );
}

function newPerson(organisationId: string | null, purpose: string) {
  const position = { ...Object.fromEntries(ASKED.map((path) => [path, null])), organisationId };
  return { ...emptyValues(PERSON_FIELDS), language: 'de', doNotWrite: false, purpose, legalBasis: 'public_task', position };
}

function BelowName() {
  return (
    <>
      <SimilarNames />
      <FirstPosition />
    </>
  );
}

function SimilarNames() {
  const [first, last] = useWatch({ name: ['firstName', 'lastName'] }) as unknown[];
  const typed = [first, last].filter((name) => typeof name === 'string').join(' ');
  return <DuplicateHint<Person> typed={typed} renderMark={({ name }) => <PersonMark name={name} />} summarise={personLine} />;
}

/** Where the person is met: organisation, function and the address there. */
function FirstPosition() {
  const translate = useTranslate();
  const language = useLanguage();
  const fields = describeFields('positions', POSITION_FIELDS, [], translate, language);
  const asked = ASKED.flatMap((path) => fields.find((field) => field.path === path) ?? []);
  return (
    <fieldset className="first-position">
      <legend>{translate('positions.single')}</legend>
      <div className="form-grid">
        {asked.map((field) => (
          <div key={field.path} className={field.path === 'organisationId' ? undefined : 'w-3'}>
            <FieldInput field={{ ...field, path: `position.${field.path}`, required: false }} />
          </div>
        ))}
      </div>
    </fieldset>
  );
}
