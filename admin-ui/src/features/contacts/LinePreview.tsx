import { useTranslate } from 'ra-core';
import { useId } from 'react';
import { Icon } from '../../components/Icon.js';
import { formatDay } from '../../components/record/moments.js';
import { useLanguage } from '../../components/use-language.js';
import type { ReadLine } from './note-line.js';

interface LinePreviewProps {
  read: ReadLine;
  /** The day of the talk; empty for today. */
  day: string;
  today: string;
  onDay: (day: string) => void;
}

/** What will be kept of the line somebody is typing: when, with whom, and what next. */
export function LinePreview({ read, day, today, onDay }: LinePreviewProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const id = useId();
  const { persons, nextStep } = read;
  return (
    <div className="chips contact-preview">
      <label htmlFor={id}>{translate('contact-notes.fields.day')}</label>
      <input
        id={id}
        type="date"
        max={today}
        value={day || today}
        onChange={(event) => onDay(event.target.value === today ? '' : event.target.value)}
      />
      {persons.map((person) => (
        <span key={person.id} className="badge">
          <Icon name="person" />
          {person.name}
        </span>
      ))}
      {nextStep && (
        <span className="badge brand">
          <Icon name="bookmark" />
          {translate('contact-notes.next_step_on', { day: formatDay(nextStep.dueOn, language) })}
        </span>
      )}
    </div>
  );
}

/** What a line understands, and what becomes of it. */
export function LineHints({ id, withPeople }: { id: string; withPeople: boolean }) {
  const translate = useTranslate();
  return (
    <p className="hint-row" id={id}>
      {withPeople && (
        <span>
          <b>@</b> {translate('contact-notes.hint.person')}
        </span>
      )}
      <span>
        <b>!20.03.</b> {translate('contact-notes.hint.next_step')}
      </span>
      <span>{translate('contact-notes.hint.given_out')}</span>
    </p>
  );
}
