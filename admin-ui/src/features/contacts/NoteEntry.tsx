import type { ContactKind, ContactNote } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { RecordLink } from '../../app/layout/RecordLink.js';
import { useMay, useSession } from '../../app/session/SessionContext.js';
import { Icon, type IconName } from '../../components/Icon.js';
import { formatDay, formatMoment } from '../../components/record/moments.js';
import { RecordMenu } from '../../components/record/RecordTools.js';
import { useRemovePart } from '../../components/record/use-remove-part.js';
import { useLanguage } from '../../components/use-language.js';
import { placesOf, RESOURCE, SHOWN_WITH } from './contacts.api.js';
import { ContactNoteDrawer } from './ContactNoteDrawer.js';
import { MailEntry } from './MailEntry.js';

const SIGNS: Readonly<Record<ContactKind, IconName>> = { call: 'phone', visit: 'group', mail: 'mail', letter: 'document' };

/** Records named at the head of a note; of more their number is. */
const NAMED = 5;

interface NoteEntryProps {
  note: ContactNote;
  /** The record in whose history it stands: it needs no link to itself. */
  recordId?: string;
  /** What happened without the details. */
  brief?: boolean;
  /** A mail is there in full. */
  open?: boolean;
}

/** A contact note: who, when, what was said, and what comes next. */
export function NoteEntry({ note, recordId, brief = false, open = false }: NoteEntryProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const { kind, day, text, nextStep, author, createdAt } = note;
  const named = [...note.persons.map((person) => ({ resource: 'persons', ...person })), ...placesOf(note)];
  const others = named.filter((record) => record.id !== recordId);
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
          {others.slice(0, NAMED).map((record, index) => (
            <span key={record.id}>
              {index > 0 && ', '}
              <RecordLink resource={record.resource} record={record} />
            </span>
          ))}
          {others.length > NAMED && ` ${translate('contact-notes.and_more', { smart_count: others.length - NAMED })}`}{' '}
          <time className="when" dateTime={day}>
            {when}
          </time>
        </p>
        {!brief && (
          <>
            {note.mail ? <MailEntry note={note} mail={note.mail} open={open} /> : <blockquote>{text}</blockquote>}
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
  const { session } = useSession();
  const may = useMay();
  const remove = useRemovePart(RESOURCE, SHOWN_WITH);
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
