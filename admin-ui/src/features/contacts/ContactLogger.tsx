import { CONTACT_KINDS, CONTACT_NOTE_FIELDS, limitOf, type ContactKind } from '@knotenpunkt/shared';
import { useQueryClient } from '@tanstack/react-query';
import { useNotify, useTranslate } from 'ra-core';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useWatch } from 'react-hook-form';
import type { RecordExtraProps } from '../../app/feature.js';
import { useMay } from '../../app/session/SessionContext.js';
import { dropDraft } from '../../components/form/drafts.js';
import { useRecordForm } from '../../components/form/use-record-form.js';
import { Icon } from '../../components/Icon.js';
import { problemText } from '../../data/problem.js';
import { useToday } from '../../components/use-today.js';
import { addNote, placeInput, RESOURCE, usePeopleOf } from './contacts.api.js';
import { LineHints, LinePreview } from './LinePreview.js';
import { readLine, suggestedFor, withMention } from './note-line.js';
import './contacts.css';

const MAX_TEXT = limitOf(CONTACT_NOTE_FIELDS)('text');

interface Typed {
  kind: ContactKind;
  day: string;
  line: string;
}

/** Logs a call, a visit, a mail or a letter in one line, at the head of the history of what it was about. */
export function ContactLogger(props: RecordExtraProps) {
  const may = useMay();
  const [logged, setLogged] = useState(0);
  if (!may('contacts.write')) return null;
  return <LoggerLine key={logged} {...props} focused={logged > 0} onLogged={() => setLogged(logged + 1)} />;
}

interface LoggerLineProps extends RecordExtraProps {
  /** Somebody goes on writing. */
  focused: boolean;
  onLogged: () => void;
}

function LoggerLine({ resource, id, focused, onLogged }: LoggerLineProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const fieldId = useId();
  const today = useToday();
  const people = usePeopleOf(resource, id);
  const name = `${RESOURCE}/${resource}/${id}`;
  const control = useRecordForm({
    name,
    initial: { kind: 'call', day: '', line: '' } satisfies Typed,
    onSave: async (_base, values) => {
      const { kind, day, line } = values as unknown as Typed;
      const read = readLine(line, people, today);
      if (!read.text) return false;
      const place = placeInput(resource, id);
      const personIds = [...(place.personIds ?? []), ...read.persons.map((person) => person.id)];
      const { text, nextStep } = read;
      await addNote({ ...place, kind: read.kind ?? kind, day: day || null, text, nextStep, personIds: [...new Set(personIds)] });
      dropDraft(name);
      notify('contact-notes.logged');
      for (const changed of [resource, RESOURCE, 'reminders', 'today']) {
        void queryClient.invalidateQueries({ queryKey: [changed] });
      }
      onLogged();
      return true;
    },
  });
  const { form, state, problem, submit } = control;
  const [line = '', kind = 'call', day = ''] = useWatch({ control: form.control, name: ['line', 'kind', 'day'] }) as [
    string,
    ContactKind,
    string,
  ];
  const change = (typed: Partial<Typed>) => {
    for (const [field, value] of Object.entries(typed)) form.setValue(field, value, { shouldDirty: true });
  };
  const input = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (focused) input.current?.focus();
  }, [focused]);
  const suggested = suggestedFor(line, people);
  const read = readLine(line, people, today);
  const sendOnEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void submit();
  };

  return (
    <form
      className="contact-logger"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div className="logger">
        <label className="vh" htmlFor={`${fieldId}-kind`}>
          {translate('contact-notes.fields.kind')}
        </label>
        <select
          id={`${fieldId}-kind`}
          value={read.kind ?? kind}
          onChange={(event) => change({ kind: event.target.value as ContactKind })}
        >
          {CONTACT_KINDS.map((one) => (
            <option key={one} value={one}>
              {translate(`contact-notes.kind.${one}`)}
            </option>
          ))}
        </select>
        <label className="vh" htmlFor={`${fieldId}-line`}>
          {translate('contact-notes.what')}
        </label>
        <textarea
          id={`${fieldId}-line`}
          ref={input}
          rows={1}
          maxLength={MAX_TEXT}
          placeholder={translate('contact-notes.what')}
          aria-describedby={`${fieldId}-hints`}
          value={line}
          onChange={(event) => change({ line: event.target.value })}
          onKeyDown={sendOnEnter}
        />
        <button type="submit" className="btn s act" disabled={state === 'saving' || !read.text}>
          {translate('contact-notes.log')}
        </button>
      </div>
      {suggested.length > 0 && (
        <div className="chips contact-suggested" role="group" aria-label={translate('contact-notes.suggested')}>
          {suggested.slice(0, 6).map((person) => (
            <button
              key={person.id}
              type="button"
              className="chip"
              onClick={() => {
                change({ line: withMention(line, person) });
                input.current?.focus();
              }}
            >
              @{person.name}
            </button>
          ))}
        </div>
      )}
      <div role="alert">
        {problem && (
          <p className="notice form-notice">
            <Icon name={state === 'waiting' ? 'offline' : 'alert'} />
            <span className="grow">{state === 'waiting' ? translate('form.waiting') : problemText(translate, problem)}</span>
          </p>
        )}
      </div>
      {line.trim() && <LinePreview read={read} day={day} today={today} onDay={(chosen) => change({ day: chosen })} />}
      <LineHints id={`${fieldId}-hints`} withPeople={people.length > 0} />
    </form>
  );
}
