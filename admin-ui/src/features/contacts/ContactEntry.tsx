import type { ContactKind, ContactNote } from '@knotenpunkt/shared';
import { useGetManyAggregate, useTranslate } from 'ra-core';
import { useState } from 'react';
import { RecordLink } from '../../app/layout/RecordLink.js';
import { useMay, useSession } from '../../app/session/SessionContext.js';
import { Icon, type IconName } from '../../components/Icon.js';
import { formatDay, formatMoment } from '../../components/record/moments.js';
import { RecordMenu } from '../../components/record/RecordTools.js';
import { useFields } from '../../components/record/FieldsContext.js';
import { useRemovePart } from '../../components/record/use-remove-part.js';
import { verbOf } from '../../components/timeline/history.js';
import { TimelineEntry, type TimelineEntryProps } from '../../components/timeline/TimelineEntry.js';
import { useLanguage } from '../../components/use-language.js';
import { RESOURCE } from './contacts.api.js';
import { ContactNoteDrawer } from './ContactNoteDrawer.js';

const SIGNS: Readonly<Record<ContactKind, IconName>> = { call: 'phone', visit: 'group', mail: 'mail', letter: 'document' };

/** What of a change to a note can be told in words. */
const TOLD = ['kind', 'day', 'text'];

/** A contact note in a history: who, when, what was said, and what comes next. */
export function ContactEntry(props: TimelineEntryProps) {
  const { event } = props;
  const id = event.subjects.find(({ type }) => type === RESOURCE)?.id;
  const written = verbOf(event.kind) === 'created' || verbOf(event.kind) === 'named';
  const { data } = useGetManyAggregate<ContactNote>(RESOURCE, { ids: id ? [id] : [] }, { enabled: written });
  const note = data?.[0];
  if (written && note) return <NoteEntry {...props} note={note} />;
  return <TimelineEntry {...props} event={{ ...event, changes: event.changes.filter(({ field }) => TOLD.includes(field)) }} />;
}

function NoteEntry({ note, recordId, brief }: TimelineEntryProps & { note: ContactNote }) {
  const translate = useTranslate();
  const language = useLanguage();
  const { kind, day, text, persons, nextStep, author, createdAt } = note;
  const others = persons.filter((person) => person.id !== recordId);
  const places = placesOf(note).filter((place) => place.id !== recordId);
  const when = createdAt.startsWith(day) ? formatMoment(createdAt, { translate, language }) : formatDay(day, language);
  return (
    <li>
      <span className="node">
        <Icon name={SIGNS[kind]} />
      </span>
      <div className="body contact-entry">
        <p>
          <b>{translate(`contact-notes.kind.${kind}`)}</b>
          {others.length > 0 && <> {translate('contact-notes.with')} </>}
          {others.map((person, index) => (
            <span key={person.id}>
              {index > 0 && ', '}
              <RecordLink resource="persons" record={person} />
            </span>
          ))}
          {places.map((place) => (
            <span key={place.id}>
              {' – '}
              <RecordLink resource={place.resource} record={place} />
            </span>
          ))}{' '}
          <time className="when" dateTime={day}>
            {when}
          </time>
        </p>
        {!brief && (
          <>
            <blockquote>{text}</blockquote>
            {nextStep && (
              <p className="chips">
                <span className="chip">
                  <Icon name={note.nextStepDoneAt ? 'check' : 'bookmark'} small />
                  {translate('contact-notes.next_step_on', { day: formatDay(nextStep.dueOn, language) })}
                  {nextStep.text && `: ${nextStep.text}`}
                </span>
              </p>
            )}
            <p className="small muted">{author && translate('timeline.by', { name: author.name })}</p>
            <OwnTools note={note} />
          </>
        )}
      </div>
    </li>
  );
}

/** What its author can do with a note. */
function OwnTools({ note }: { note: ContactNote }) {
  const translate = useTranslate();
  const { resource } = useFields();
  const { session } = useSession();
  const may = useMay();
  const remove = useRemovePart(RESOURCE, [resource, 'reminders']);
  const [editing, setEditing] = useState(false);
  if (!may('contacts.write') || note.authorId !== session.user.id) return null;
  return (
    <span className="contact-tools">
      <RecordMenu
        of={translate(`contact-notes.kind.${note.kind}`)}
        actions={[
          { label: translate('contact-notes.edit'), icon: 'pen', run: () => setEditing(true) },
          {
            label: translate('contact-notes.remove'),
            icon: 'trash',
            run: () => void remove(note, { message: 'contact-notes.removed' }),
          },
        ]}
      />
      {editing && <ContactNoteDrawer note={note} onClose={() => setEditing(false)} onReopen={() => setEditing(true)} />}
    </span>
  );
}

function placesOf({ organisation, group, network }: ContactNote): { resource: string; id: string; name: string }[] {
  return [
    ...(organisation ? [{ resource: 'organisations', ...organisation }] : []),
    ...(group ? [{ resource: 'groups', ...group }] : []),
    ...(network ? [{ resource: 'networks', ...network }] : []),
  ];
}
