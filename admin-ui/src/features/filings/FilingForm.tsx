import {
  CONTACT_KINDS,
  CONTACT_NOTE_FIELDS,
  limitOf,
  MAIL_SUBJECT_MAX,
  REMINDER_FIELDS,
  type ContactKind,
  type FilingPreview,
} from '@knotenpunkt/shared';
import { useMutation } from '@tanstack/react-query';
import { useNotify, useTranslate } from 'ra-core';
import { useId, useState, type ReactNode } from 'react';
import { Icon } from '../../components/Icon.js';
import { formatDay } from '../../components/record/moments.js';
import { useUndoToast } from '../../components/record/use-undo-toast.js';
import { useLanguage } from '../../components/use-language.js';
import { useToday } from '../../components/use-today.js';
import { problemText, toProblem, type Translate } from '../../data/problem.js';
import { AttachmentsField } from './AttachmentsField.js';
import { draftOf, hasPlace, orderOf, placesOf, type FilingDraft, type Place } from './filing-draft.js';
import { alsoName, fileIt, takeBack, useRefresh } from './filings.api.js';
import { FiledNotice } from './FiledNotice.js';
import { MailText } from './MailText.js';
import { PlacesField } from './PlacesField.js';
import { StrangersField } from './StrangersField.js';

const MAX_NOTE = limitOf(CONTACT_NOTE_FIELDS)('text');
const MAX_STEP = limitOf(REMINDER_FIELDS)('text');

interface FilingFormProps {
  file: File;
  preview: FilingPreview;
  place: Place | null;
  onDone: () => void;
  /** What else it tells of somebody. */
  children?: ReactNode;
}

/** What a mail or a note says, whom it is filed with, and what of it is kept. */
export function FilingForm({ file, preview, place, onDone, children }: FilingFormProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const [draft, setDraft] = useState(() =>
    draftOf(preview, place, translate('filings.data_source', { day: formatDay(preview.day, language) })),
  );
  const change = (changed: Partial<FilingDraft>) => setDraft((before) => ({ ...before, ...changed }));
  const [anyway, setAnyway] = useState(false);
  const filed = anyway ? null : preview.filed;
  const { file: keep, add } = useFiling(file, filed?.id ?? null, onDone);
  const work = filed ? add : keep;
  const fields = { draft, preview, onChange: change };
  return (
    <form
      className="filing-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        work.mutate(draft);
      }}
    >
      {preview.filed && <FiledNotice filed={preview.filed} anyway={anyway} onAnyway={setAnyway} />}
      {!filed && <SubjectFields {...fields} />}
      {preview.source !== 'note' && <MailText preview={preview} />}
      <PlacesField draft={draft} onChange={setDraft} />
      {children}
      {!filed && (
        <>
          <StrangersField draft={draft} error={work.error} onChange={change} />
          <AttachmentsField {...fields} />
          <NextStepFields {...fields} />
        </>
      )}
      <div role="alert">
        {work.error !== null && (
          <p className="notice problem form-notice">
            <Icon name="alert" />
            <span className="grow">{filingProblem(translate, work.error)}</span>
          </p>
        )}
      </div>
      <footer className="btns form-foot">
        <button type="submit" className="btn primary" disabled={work.isPending || !hasPlace(draft) || !draft.subject.trim()}>
          {translate(work.isPending ? 'filings.filing' : filed ? 'filings.add_places' : 'filings.file')}
        </button>
        <button type="button" className="btn quiet" onClick={onDone}>
          {translate('filings.do_not_file')}
        </button>
        <span className="small muted">{translate('contact-notes.hint.given_out')}</span>
      </footer>
    </form>
  );
}

/** Files it, or adds the chosen records to what is filed already. */
function useFiling(file: File, filedId: string | null, onDone: () => void) {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const offerUndo = useUndoToast();
  const done = () => {
    refresh();
    onDone();
  };
  const undo = async (id: string) => {
    try {
      await takeBack(id);
    } catch (error) {
      notify(problemText(translate, error), { type: 'error' });
    }
    refresh();
  };
  return {
    file: useMutation({
      mutationFn: (draft: FilingDraft) => fileIt(file, orderOf(draft), new AbortController().signal),
      onSuccess: ({ id, text }) => {
        done();
        offerUndo({ message: 'filings.filed', values: { subject: text.split('\n')[0] } }, () => void undo(id));
      },
    }),
    add: useMutation({ mutationFn: (draft: FilingDraft) => alsoName(filedId ?? '', placesOf(draft)), onSuccess: done }),
  };
}

/** A mail lies with one group, one network and one initiative at most: which of them stands in the way has a sentence of its own. */
function filingProblem(translate: Translate, error: unknown): string {
  const elsewhere = toProblem(error).fields.find(({ code }) => code === 'unchangeable');
  return elsewhere ? translate(`filings.elsewhere.${elsewhere.path}`) : problemText(translate, error);
}

interface FieldsProps {
  draft: FilingDraft;
  preview: FilingPreview;
  onChange: (changed: Partial<FilingDraft>) => void;
}

function SubjectFields({ draft: { subject, day, kind }, preview: { source, sentAt }, onChange }: FieldsProps) {
  const translate = useTranslate();
  const id = useId();
  const today = useToday();
  const note = source === 'note';
  return (
    <div className="form-grid">
      {note && (
        <div className="field w-3">
          <label htmlFor={`${id}-kind`}>{translate('contact-notes.fields.kind')}</label>
          <select
            id={`${id}-kind`}
            className="input"
            value={kind}
            onChange={(event) => onChange({ kind: event.target.value as ContactKind })}
          >
            {CONTACT_KINDS.map((one) => (
              <option key={one} value={one}>
                {translate(`contact-notes.kind.${one}`)}
              </option>
            ))}
          </select>
        </div>
      )}
      {!sentAt && (
        <div className="field w-3">
          <label htmlFor={`${id}-day`}>{translate('contact-notes.fields.day')}</label>
          <input
            id={`${id}-day`}
            className="input"
            type="date"
            max={today}
            value={day}
            onChange={(event) => onChange({ day: event.target.value })}
          />
        </div>
      )}
      <div className="field">
        <label htmlFor={`${id}-subject`}>{translate(note ? 'contact-notes.fields.text' : 'contact-notes.mail.subject')}</label>
        {note ? (
          <textarea
            id={`${id}-subject`}
            className="input filing-note"
            rows={6}
            maxLength={MAX_NOTE}
            value={subject}
            onChange={(event) => onChange({ subject: event.target.value })}
          />
        ) : (
          <input
            id={`${id}-subject`}
            className="input"
            maxLength={MAIL_SUBJECT_MAX}
            value={subject}
            onChange={(event) => onChange({ subject: event.target.value })}
          />
        )}
      </div>
    </div>
  );
}

function NextStepFields({ draft: { stepOn, stepText }, onChange }: FieldsProps) {
  const translate = useTranslate();
  const id = useId();
  return (
    <div className="form-grid">
      <div className="field w-2">
        <label htmlFor={`${id}-on`}>{translate('contact-notes.next_step')}</label>
        <input
          id={`${id}-on`}
          className="input"
          type="date"
          value={stepOn}
          onChange={(event) => onChange({ stepOn: event.target.value })}
        />
      </div>
      <div className="field w-4">
        <label htmlFor={`${id}-text`}>{translate('contact-notes.next_step_text')}</label>
        <input
          id={`${id}-text`}
          className="input"
          maxLength={MAX_STEP}
          value={stepText}
          onChange={(event) => onChange({ stepText: event.target.value })}
        />
      </div>
    </div>
  );
}
