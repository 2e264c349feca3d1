import type { ContactNote } from '@knotenpunkt/shared';
import { useGetManyAggregate, useTranslate } from 'ra-core';
import { Link } from 'react-router';
import { Icon } from '../../components/Icon.js';
import { formatDay } from '../../components/record/moments.js';
import { verbOf } from '../../components/timeline/history.js';
import { TimelineEntry, type TimelineEntryProps } from '../../components/timeline/TimelineEntry.js';
import { useLanguage } from '../../components/use-language.js';
import { pathOf, placesOf, RESOURCE } from './contacts.api.js';
import { NoteEntry } from './NoteEntry.js';

/** What of a change to a note can be told in words. */
const TOLD = ['kind', 'day', 'text'];

/** A contact note in a history; one that names the record no longer is told of only. */
export function ContactEntry(props: TimelineEntryProps) {
  const { event, recordId, brief } = props;
  const id = event.subjects.find(({ type }) => type === RESOURCE)?.id;
  const written = verbOf(event.kind) === 'created' || verbOf(event.kind) === 'named';
  const { data } = useGetManyAggregate<ContactNote>(RESOURCE, { ids: id ? [id] : [] }, { enabled: written });
  const note = data?.[0];
  if (!written || !note)
    return <TimelineEntry {...props} event={{ ...event, changes: event.changes.filter(({ field }) => TOLD.includes(field)) }} />;
  const named = [...placesOf(note), ...note.persons].some((record) => record.id === recordId);
  return named ? <NoteEntry note={note} recordId={recordId} brief={brief} /> : <MovedEntry note={note} />;
}

/** It was moved to other records since, or its record became one with another. */
function MovedEntry({ note: { id, day } }: { note: ContactNote }) {
  const translate = useTranslate();
  const language = useLanguage();
  return (
    <li>
      <span className="node">
        <Icon name="right" />
      </span>
      <div className="body">
        <p>
          <b>{translate('timeline.elsewhere.contact-notes.created')}</b>{' '}
          <Link to={pathOf(id)}>{translate('contact-notes.moved')}</Link>{' '}
          <time className="when" dateTime={day}>
            {formatDay(day, language)}
          </time>
        </p>
      </div>
    </li>
  );
}
