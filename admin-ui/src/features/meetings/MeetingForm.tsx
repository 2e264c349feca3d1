import type { User } from '@knotenpunkt/shared';
import { useGetList, useTranslate } from 'ra-core';
import { useId, type ReactNode } from 'react';
import { useController, useFormContext, useWatch } from 'react-hook-form';
import { useMay } from '../../app/session/SessionContext.js';
import { FieldInput } from '../../components/form/FieldInput.js';
import { fieldAt } from '../../components/record/described-field.js';
import { useFields } from '../../components/record/FieldsContext.js';
import type { FollowingTime } from './meeting-defaults.js';
import { TimesInput } from './TimesInput.js';

interface MeetingFormProps {
  /** Times that no longer follow the beginning. */
  edited: ReadonlySet<FollowingTime>;
  /** Shown below the title. */
  belowTitle?: ReactNode;
}

/** All fields of a meeting in reading order: what, when, where, who asks. */
export function MeetingFormFields({ edited, belowTitle }: MeetingFormProps) {
  const translate = useTranslate();
  const documented = useWatch({ name: 'held' }) as unknown;
  return (
    <div className="form-grid">
      <div>
        <Field name="title" />
        {belowTitle}
      </div>
      <Field name="kind" width="w-3" />
      <Field name="groupId" width="w-3" />
      <Field name="networkId" width="w-3" />
      <Field name="initiativeId" width="w-3" />
      <h3>{translate('meetings.form.when')}</h3>
      <DocumentedSwitch />
      {documented ? <Documented /> : <TimesInput edited={edited} />}
      <h3>{translate('meetings.form.where')}</h3>
      <Field name="placeName" width="w-3" />
      <Field name="placeAddress" width="w-3" />
      <Field name="placeNote" />
      <Field name="onlineUrl" />
      <h3>{translate('meetings.form.what')}</h3>
      <Field name="description" />
      <Field name="parties" />
      <ContactInput />
      <Field name="topicIds" />
      <Field name="tags" />
      <Field name="note" />
    </div>
  );
}

function Field({ name, width }: { name: string; width?: string }) {
  const { fields } = useFields();
  return (
    <div className={width}>
      <FieldInput field={fieldAt(fields, name)} />
    </div>
  );
}

/** Of a past meeting often no more is told than a date. */
function DocumentedSwitch() {
  const translate = useTranslate();
  const id = useId();
  const { setValue } = useFormContext();
  const held = useWatch({ name: 'held' }) as unknown;
  const change = (documented: boolean) => {
    setValue('held', documented ? { precision: 'unknown', from: null, until: null, wording: null } : null, { shouldDirty: true });
    if (documented) for (const name of ['starts', 'ends', 'answerBy', 'remindOn']) setValue(name, null, { shouldDirty: true });
  };
  return (
    <p className="check-line">
      <input type="checkbox" id={id} checked={Boolean(held)} onChange={(event) => change(event.target.checked)} />
      <label htmlFor={id}>{translate('meetings.form.documented')}</label>
    </p>
  );
}

function Documented() {
  return (
    <>
      <Field name="held" />
      <Field name="attendanceQualifier" width="w-3" />
      <Field name="attendance" width="w-3" />
      <Field name="attendanceNote" />
    </>
  );
}

/** Who signs the invitation; only those who see the team's users can choose another one. */
function ContactInput() {
  const may = useMay();
  return may('users.manage') ? <ContactSelect /> : null;
}

function ContactSelect() {
  const translate = useTranslate();
  const id = useId();
  const { field } = useController({ name: 'contactUserId' });
  const { data: users = [] } = useGetList<User>('users', {
    sort: { field: 'name', order: 'ASC' },
    pagination: { page: 1, perPage: 100 },
  });
  const chosen = typeof field.value === 'string' ? field.value : '';
  return (
    <div className="field">
      <label htmlFor={id}>{translate('meetings.fields.contactUserId')}</label>
      <select
        id={id}
        className="input"
        value={chosen}
        onBlur={field.onBlur}
        onChange={(event) => field.onChange(event.target.value || null)}
      >
        <option value="">{translate('form.nothing')}</option>
        {users.map((user) => (
          <option key={user.id} value={user.id}>
            {user.name}
          </option>
        ))}
      </select>
      <span className="hint">{translate('meetings.form.contact_hint')}</span>
    </div>
  );
}
