import type { ActionItem } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { Icon } from '../../components/Icon.js';
import { Related } from '../../components/record/RecordTools.js';
import { formatDay } from '../../components/record/moments.js';
import { useLanguage } from '../../components/use-language.js';
import { useToday } from '../../components/use-today.js';
import { urgencyOf } from './action-item-tabs.js';
import { useActionItems } from './minutes.api.js';
import './minutes.css';

const SHOWN = 8;

/** Open tasks of a record: `{ groupId }`, `{ meetingId }` or, of a person, `{ ownerId }`. Nothing where there are none. */
export function ActionItemsCard({
  filter,
  state = 'open',
}: {
  filter: Readonly<Record<string, string>>;
  state?: 'open' | 'any';
}) {
  const translate = useTranslate();
  const { data = [], total } = useActionItems(state === 'open' ? { ...filter, state } : filter, SHOWN);
  if (!total) return null;
  return (
    <Related title={translate(state === 'open' ? 'minutes.tasks.open' : 'minutes.tasks.title')} count={total}>
      <ul className="rows">
        {data.map((action) => (
          <li key={action.id}>
            <Icon name="task" />
            <span className="grow">
              {action.text}
              <TaskLine action={action} />
            </span>
          </li>
        ))}
      </ul>
    </Related>
  );
}

function TaskLine({ action: { owner, dueOn, state } }: { action: ActionItem }) {
  const translate = useTranslate();
  const language = useLanguage();
  const urgency = urgencyOf(dueOn, useToday());
  const due = dueOn && translate(`minutes.due.${urgency}`, { day: formatDay(dueOn, language) });
  const late = state === 'open' && urgency === 'overdue';
  return (
    <span className={late ? 'sub late' : 'sub'}>
      {[owner?.name, state === 'open' ? due : translate(`minutes.state.${state}`)].filter(Boolean).join(' – ')}
    </span>
  );
}
