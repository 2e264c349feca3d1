import type { Meeting } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { Link } from 'react-router';
import { Icon } from '../../components/Icon.js';
import { Related } from '../../components/record/RecordTools.js';
import { minutesPathOf, stageOf } from '../meetings/index.js';
import { totalMinutes } from './agenda-times.js';
import { AgendaDrawer } from './AgendaDrawer.js';
import { useAgenda } from './minutes.api.js';
import './minutes.css';

interface AgendaCardProps {
  meeting: Meeting;
  editable: boolean;
}

/** What will be talked about, in order. */
export function AgendaCard({ meeting, editable }: AgendaCardProps) {
  const translate = useTranslate();
  const { data: items = [], isPending } = useAgenda(meeting.id);
  const [editing, setEditing] = useState(false);
  const changeable = editable && !['closed', 'cancelled'].includes(stageOf(meeting, new Date()));
  if (isPending || (items.length === 0 && !changeable)) return null;
  const total = totalMinutes(items);
  const open = changeable && (
    <button type="button" className="btn s act" onClick={() => setEditing(true)}>
      <Icon name="pen" small />
      {translate(items.length === 0 ? 'minutes.agenda.begin' : 'minutes.agenda.edit')}
    </button>
  );
  return (
    <Related title={translate('minutes.agenda.title')} count={items.length || undefined} action={items.length > 0 && open}>
      {items.length === 0 && (
        <div className="empty s">
          <p>{translate('minutes.agenda.empty')}</p>
          {open}
        </div>
      )}
      <ol className="agenda-list">
        {items.map((item) => (
          <li key={item.id}>
            <Link className="grow" to={`${minutesPathOf(meeting.id)}?top=${item.id}`}>
              {item.title}
            </Link>
            {item.duration && (
              <span className="muted small num">{translate('minutes.agenda.minutes', { smart_count: item.duration })}</span>
            )}
          </li>
        ))}
      </ol>
      {total > 0 && <p className="small muted">{translate('minutes.agenda.total', { smart_count: total })}</p>}
      {editing && <AgendaDrawer meeting={meeting} onClose={() => setEditing(false)} />}
    </Related>
  );
}
