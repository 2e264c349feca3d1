import type { Briefing, BriefingItem, BriefingPosition } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import type { ReactNode } from 'react';
import { RecordLink } from '../../app/layout/RecordLink.js';
import { formatDay } from '../../components/record/moments.js';
import { periodOf } from '../../components/record/period.js';
import { useLanguage } from '../../components/use-language.js';
import { useToday } from '../../components/use-today.js';

interface BriefingSectionsProps {
  briefing: Briefing;
  resource: 'organisations' | 'persons';
}

/** What is open first, then what was said, then who they are and what they belong to. */
export function BriefingSections({ briefing, resource }: BriefingSectionsProps) {
  const { theirs, ours, meetings, contacts, people, seats, memberships, decisions } = briefing;
  const translate = useTranslate();
  const language = useLanguage();
  const since = (date: (typeof seats)[number]['since']) => periodOf({ since: date, until: null }, language, translate);
  return (
    <div className="briefing-body">
      <Section name="theirs" entries={theirs} render={(item) => <Item item={item} />} />
      <Section name="ours" entries={ours} render={(item) => <Item item={item} />} />
      <Section
        name="contacts"
        wide
        entries={contacts}
        render={({ kind, day, text, persons }) => (
          <>
            <b>{kind === 'meeting' ? translate('briefings.attended') : translate(`contact-notes.kind.${kind}`)}</b>{' '}
            <span className="muted num">{[formatDay(day, language), persons.join(', ')].filter(Boolean).join(' – ')}</span>
            <span className="sub">{text}</span>
          </>
        )}
      />
      <Section
        name={resource === 'persons' ? 'positions' : 'people'}
        entries={people}
        render={(position) => <Position position={position} resource={resource} />}
      />
      <div className="briefing-stack">
        <Section
          name="seats"
          entries={seats}
          render={({ group, role, person, since: from }) => (
            <>
              <RecordLink resource="groups" record={group} />
              <span className="sub">
                {[translate(`seats.role.${role}`), person?.name, since(from)].filter(Boolean).join(' – ')}
              </span>
            </>
          )}
        />
        <Section
          name="memberships"
          entries={memberships}
          render={({ network, organisation, role, since: from }) => (
            <>
              <RecordLink resource="networks" record={network} />
              <span className="sub">
                {[resource === 'persons' && organisation.name, translate(`memberships.role.${role}`), since(from)]
                  .filter(Boolean)
                  .join(' – ')}
              </span>
            </>
          )}
        />
        <Section
          name="meetings"
          entries={meetings}
          render={({ id, title, day, persons }) => (
            <>
              <RecordLink resource="meetings" record={{ id, name: title }} />
              <span className="sub">{[formatDay(day, language), persons.join(', ')].filter(Boolean).join(' – ')}</span>
            </>
          )}
        />
      </div>
      <Section
        name="decisions"
        wide
        entries={decisions}
        render={({ text, group, day }) => (
          <>
            {text} <span className="muted">{[group, day && formatDay(day, language)].filter(Boolean).join(', ')}</span>
          </>
        )}
      />
    </div>
  );
}

interface SectionProps<Entry> {
  /** Of its heading, and of what stands there where nothing does. */
  name: string;
  entries: readonly Entry[];
  render: (entry: Entry) => ReactNode;
  /** As broad as the page. */
  wide?: boolean;
}

function Section<Entry extends { id: string }>({ name, entries, render, wide = false }: SectionProps<Entry>) {
  const translate = useTranslate();
  return (
    <section className={wide ? 'wide' : undefined}>
      <h2>{translate(`briefings.section.${name}`)}</h2>
      {entries.length === 0 ? (
        <p className="muted">{translate(`briefings.none.${name}`)}</p>
      ) : (
        <ul>
          {entries.map((entry) => (
            <li key={entry.id}>{render(entry)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Item({ item: { kind, text, person, dueOn } }: { item: BriefingItem }) {
  const translate = useTranslate();
  const language = useLanguage();
  const today = useToday();
  const due = dueOn && translate(dueOn < today ? 'briefings.overdue' : 'briefings.due', { day: formatDay(dueOn, language) });
  return (
    <>
      {kind === 'answer' ? translate('briefings.answer', { meeting: text }) : text || translate('reminders.single')}
      <span className="sub">{[person, due].filter(Boolean).join(' – ')}</span>
    </>
  );
}

function Position({ position, resource }: { position: BriefingPosition; resource: 'organisations' | 'persons' }) {
  const { person, organisation, function: role, department, email, phone } = position;
  return (
    <>
      <RecordLink
        resource={resource === 'persons' ? 'organisations' : 'persons'}
        record={resource === 'persons' ? organisation : person}
      />
      <span className="sub">{[role, department].filter(Boolean).join(', ')}</span>
      <span className="sub num">{[phone, email].filter(Boolean).join(' · ')}</span>
    </>
  );
}
