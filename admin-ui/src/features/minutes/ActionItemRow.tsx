import type { ActionItem } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router';
import { recordPath } from '../../app/layout/navigation.js';
import { Icon } from '../../components/Icon.js';
import { formatDay } from '../../components/record/moments.js';
import { useLanguage } from '../../components/use-language.js';
import { meetingPathOf } from '../meetings/index.js';
import { urgencyOf } from './action-item-tabs.js';
import { PostponeMenu } from './PostponeMenu.js';
import { useActionItem } from './use-action-item.js';

interface ActionItemRowProps {
  action: ActionItem;
  today: string;
  /** Absent where the user may not change it. */
  onEdit?: () => void;
}

/** A task in the list: ticked off, postponed or opened where it stands. */
export function ActionItemRow({ action, today, onEdit }: ActionItemRowProps) {
  const translate = useTranslate();
  const { change, busy } = useActionItem();
  const { state, text } = action;
  const done = state !== 'open';
  const tick = () =>
    change(action, { state: done ? 'open' : 'done' }, done ? 'minutes.action.reopened' : 'minutes.action.ticked');
  return (
    <li className={done ? 'task done' : 'task'} data-row={action.id}>
      <input
        type="checkbox"
        aria-label={translate('minutes.action.tick', { text })}
        disabled={!onEdit || busy}
        checked={state === 'done'}
        onChange={() => void tick()}
      />
      <div className="task-what">
        {onEdit ? (
          <button type="button" className="name link" onClick={onEdit}>
            {text}
          </button>
        ) : (
          <span className="name">{text}</span>
        )}
        <p className="small muted">
          <Origin action={action} />
        </p>
        {action.remark && <q className="small soft">{action.remark}</q>}
      </div>
      <Owner action={action} />
      <Due action={action} today={today} />
      <span className="btns">{onEdit && !done && <PostponeMenu action={action} today={today} />}</span>
    </li>
  );
}

/** The meeting it was agreed at, or the group it belongs to. */
function Origin({ action: { meeting, group } }: { action: ActionItem }) {
  const path = group && recordPath('groups', group.id);
  return (
    <>
      {meeting && <Link to={meetingPathOf(meeting.id)}>{meeting.title}</Link>}
      {!meeting && group && (path ? <Link to={path}>{group.name}</Link> : group.name)}
    </>
  );
}

function Owner({ action: { owner } }: { action: ActionItem }) {
  const translate = useTranslate();
  const path = owner && recordPath('persons', owner.id);
  return (
    <span className="task-owner">
      {!owner && <span className="muted">{translate('minutes.action.nobody')}</span>}
      {owner && (path ? <Link to={path}>{owner.name}</Link> : owner.name)}
    </span>
  );
}

export function Due({ action: { dueOn, state }, today }: { action: ActionItem; today: string }) {
  const translate = useTranslate();
  const language = useLanguage();
  if (state !== 'open') return <span className="badge">{translate(`minutes.state.${state}`)}</span>;
  const urgency = urgencyOf(dueOn, today);
  if (!dueOn) return <span className="muted small">{translate('minutes.becomes.no_day')}</span>;
  const pressing = urgency === 'overdue' || urgency === 'today';
  return (
    <span className={pressing ? 'state signal num' : 'state num'}>
      {pressing && <Icon name="clock" />}
      {translate(`minutes.due.${urgency}`, { day: formatDay(dueOn, language) })}
    </span>
  );
}
