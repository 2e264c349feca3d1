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
import { useId } from 'react';
import { Controller } from 'react-hook-form';
import { FormDrawer } from '../../components/form/FormDrawer.js';
import { RecordFormView } from '../../components/form/RecordFormView.js';
import { useCancel } from '../../components/form/use-cancel.js';
import { useRecordForm } from '../../components/form/use-record-form.js';
import { useFields } from '../../components/record/FieldsContext.js';
import { useNow } from '../../components/use-now.js';
import { clockIn, dayOf } from '../../components/wall-clock.js';
import { RESOURCE, saveNote } from './contacts.api.js';
import { PersonsInput } from './PersonsInput.js';

const MAX_TEXT = limitOf(CONTACT_NOTE_FIELDS)('text');
const MAX_STEP = limitOf(REMINDER_FIELDS)('text');

interface Typed {
  kind: ContactKind;
  day: string;
  text: string;
  personIds: string[];
  stepOn: string;
  stepText: string;
}

interface ContactNoteDrawerProps {
  note: ContactNote;
  onClose: () => void;
  onReopen: () => void;
}

/** Everything about a note but the record it belongs to. */
export function ContactNoteDrawer({ note, onClose, onReopen }: ContactNoteDrawerProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const { resource } = useFields();
  const id = useId();
  const today = dayOf(clockIn('Europe/Berlin', useNow()));
  const control = useRecordForm({
    name: `${RESOURCE}/${note.id}`,
    initial: { ...typedOf(note) },
    onSave: async (_base, values) => {
      await saveNote(note, inputOf(values as unknown as Typed));
      for (const changed of [resource, RESOURCE, 'reminders', 'today']) {
        void queryClient.invalidateQueries({ queryKey: [changed] });
      }
      notify('record.saved');
      onClose();
      return true;
    },
  });
  const cancel = useCancel(control, { onClose, onReopen });
  const { register } = control.form;
  return (
    <FormDrawer title={translate('contact-notes.edit')} open onClose={cancel}>
      <RecordFormView control={control} className="drawer-form" saveLabel="form.save" onCancel={cancel}>
        <div className="form-grid">
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
          <div className="field">
            <label htmlFor={`${id}-text`}>{translate('contact-notes.what')}</label>
            <textarea id={`${id}-text`} className="input" rows={6} maxLength={MAX_TEXT} {...register('text')} />
            <span className="hint">{translate('contact-notes.hint.given_out')}</span>
          </div>
          <div className="field">
            <Controller
              name="personIds"
              control={control.form.control}
              render={({ field }) => <PersonsInput value={field.value as string[]} onChange={field.onChange} />}
            />
          </div>
          <div className="field w-2">
            <label htmlFor={`${id}-step-on`}>{translate('contact-notes.next_step')}</label>
            <input id={`${id}-step-on`} className="input" type="date" {...register('stepOn')} />
          </div>
          <div className="field w-4">
            <label htmlFor={`${id}-step`}>{translate('contact-notes.next_step_text')}</label>
            <input id={`${id}-step`} className="input" maxLength={MAX_STEP} {...register('stepText')} />
          </div>
        </div>
      </RecordFormView>
    </FormDrawer>
  );
}

function typedOf({ kind, day, text, personIds, nextStep }: ContactNote): Typed {
  return { kind, day, text, personIds, stepOn: nextStep?.dueOn ?? '', stepText: nextStep?.text ?? '' };
}

function inputOf({ kind, day, text, personIds, stepOn, stepText }: Typed): ContactNoteInput {
  const nextStep = stepOn ? { dueOn: stepOn, text: stepText.trim() || null } : null;
  return { kind, day: day || null, text, personIds, nextStep };
}
