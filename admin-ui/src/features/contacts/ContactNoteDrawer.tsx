import {
  CONTACT_KINDS,
  CONTACT_NOTE_FIELDS,
  limitOf,
  REMINDER_FIELDS,
  type ContactKind,
  type ContactNote,
  type ContactNoteInput,
} from '@knotenpunkt/shared';
import { useQueryClient } from '@tanstack/react-query';
import { useNotify, useTranslate } from 'ra-core';
import { useId, type ComponentProps } from 'react';
import { useController, useFormContext } from 'react-hook-form';
import { FormDrawer } from '../../components/form/FormDrawer.js';
import { RecordFormView } from '../../components/form/RecordFormView.js';
import { useCancel } from '../../components/form/use-cancel.js';
import { useRecordForm } from '../../components/form/use-record-form.js';
import { useToday } from '../../components/use-today.js';
import { RESOURCE, saveNote, SHOWN_WITH } from './contacts.api.js';
import { RecordsInput } from './RecordsInput.js';

const MAX_TEXT = limitOf(CONTACT_NOTE_FIELDS)('text');
const MAX_STEP = limitOf(REMINDER_FIELDS)('text');

interface Typed {
  kind: ContactKind;
  day: string;
  text: string;
  organisationIds: string[];
  personIds: string[];
  stepOn: string;
  stepText: string;
}

interface ContactNoteDrawerProps {
  note: ContactNote;
  onClose: () => void;
  onReopen: () => void;
}

/** Everything about a note; what a filed mail says stays. */
export function ContactNoteDrawer({ note, onClose, onReopen }: ContactNoteDrawerProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const control = useRecordForm({
    name: `${RESOURCE}/${note.id}`,
    initial: { ...typedOf(note) },
    onSave: async (_base, values) => {
      await saveNote(note, inputOf(values as unknown as Typed));
      for (const changed of [RESOURCE, ...SHOWN_WITH]) {
        void queryClient.invalidateQueries({ queryKey: [changed] });
      }
      notify('record.saved');
      onClose();
      return true;
    },
  });
  const cancel = useCancel(control, { onClose, onReopen });
  return (
    <FormDrawer title={translate('contact-notes.edit')} open onClose={cancel}>
      <RecordFormView control={control} className="drawer-form" saveLabel="form.save" onCancel={cancel}>
        <div className="form-grid">
          {!note.mail && <WhenFields />}
          <WhatField note={note} />
          <RecordsField name="organisationIds" resource="organisations" />
          <RecordsField name="personIds" resource="persons" />
          <NextStepFields />
        </div>
      </RecordFormView>
    </FormDrawer>
  );
}

/** What of contact it was, and when. */
function WhenFields() {
  const translate = useTranslate();
  const id = useId();
  const today = useToday();
  const { register } = useFormContext<Typed>();
  return (
    <>
      <div className="field w-3">
        <label htmlFor={`${id}-kind`}>{translate('contact-notes.fields.kind')}</label>
        <select id={`${id}-kind`} className="input" {...register('kind')}>
          {CONTACT_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {translate(`contact-notes.kind.${kind}`)}
            </option>
          ))}
        </select>
      </div>
      <div className="field w-3">
        <label htmlFor={`${id}-day`}>{translate('contact-notes.fields.day')}</label>
        <input id={`${id}-day`} className="input" type="date" max={today} {...register('day')} />
      </div>
    </>
  );
}

/** What was said; of a filed mail its subject. */
function WhatField({ note: { mail } }: { note: ContactNote }) {
  const translate = useTranslate();
  const id = useId();
  const { register } = useFormContext<Typed>();
  return (
    <div className="field">
      <label htmlFor={id}>{translate(mail ? 'contact-notes.mail.subject' : 'contact-notes.what')}</label>
      <textarea id={id} className="input" rows={mail ? 2 : 6} maxLength={MAX_TEXT} {...register('text')} />
      <span className="hint">{translate('contact-notes.hint.given_out')}</span>
    </div>
  );
}

interface RecordsFieldProps {
  name: 'organisationIds' | 'personIds';
  resource: ComponentProps<typeof RecordsInput>['resource'];
}

/** Whom the contact was with. */
function RecordsField({ name, resource }: RecordsFieldProps) {
  const translate = useTranslate();
  const { field } = useController<Typed, typeof name>({ name });
  return (
    <div className="field">
      <RecordsInput
        resource={resource}
        label={translate(`contact-notes.fields.${name}`)}
        value={field.value}
        onChange={field.onChange}
      />
    </div>
  );
}

function NextStepFields() {
  const translate = useTranslate();
  const id = useId();
  const { register } = useFormContext<Typed>();
  return (
    <>
      <div className="field w-2">
        <label htmlFor={`${id}-on`}>{translate('contact-notes.next_step')}</label>
        <input id={`${id}-on`} className="input" type="date" {...register('stepOn')} />
      </div>
      <div className="field w-4">
        <label htmlFor={`${id}-text`}>{translate('contact-notes.next_step_text')}</label>
        <input id={`${id}-text`} className="input" maxLength={MAX_STEP} {...register('stepText')} />
      </div>
    </>
  );
}

function typedOf({ kind, day, text, organisationId, organisationIds, personIds, nextStep }: ContactNote): Typed {
  const organisations = [...(organisationId ? [organisationId] : []), ...organisationIds];
  return {
    kind,
    day,
    text,
    organisationIds: organisations,
    personIds,
    stepOn: nextStep?.dueOn ?? '',
    stepText: nextStep?.text ?? '',
  };
}

/** The first organisation is where it belongs. */
function inputOf({ kind, day, text, organisationIds, personIds, stepOn, stepText }: Typed): ContactNoteInput {
  const nextStep = stepOn ? { dueOn: stepOn, text: stepText.trim() || null } : null;
  const [organisationId = null, ...further] = organisationIds;
  return { kind, day: day || null, text, organisationId, organisationIds: further, personIds, nextStep };
}
