import { limitOf, REMINDER_FIELDS, type Reminder } from '@knotenpunkt/shared';
import { useGetList, useTranslate } from 'ra-core';
import { useId, useState } from 'react';
import type { RecordExtraProps } from '../../app/feature.js';
import { useMay } from '../../app/session/SessionContext.js';
import { DayPopover } from '../../components/form/DayPopover.js';
import { Icon } from '../../components/Icon.js';
import { formatDay } from '../../components/record/moments.js';
import { useLanguage } from '../../components/use-language.js';
import { useToday } from '../../components/use-today.js';
import { RESOURCE } from './reminders.api.js';
import { useReminders } from './use-reminders.js';
import './reminders.css';

const MAX_TEXT = limitOf(REMINDER_FIELDS)('text');
const STEPS = [1, 7, 14, 30];
const MOST = 5;

/** "Show me this again on …", from the page of a record, with those already set for it. */
export function RemindButton({ resource, id }: RecordExtraProps) {
  const may = useMay();
  return may('reminders.use') ? <Remind resource={resource} id={id} /> : null;
}

function Remind({ resource, id }: RecordExtraProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const fieldId = useId();
  const today = useToday();
  const [text, setText] = useState('');
  const { add, busy } = useReminders();
  const set = async (dueOn: string) => {
    const input = { subjectType: resource, subjectId: id, dueOn, text: text.trim() || null };
    if (await add(input, 'reminders.set', { day: formatDay(dueOn, language) })) setText('');
  };
  const { data: waiting = [] } = useGetList<Reminder>(RESOURCE, {
    filter: { subjectType: resource, subjectId: id, where: { field: 'doneAt', op: 'empty', value: true } },
    sort: { field: 'dueOn', order: 'ASC' },
    pagination: { page: 1, perPage: MOST },
  });
  return (
    <DayPopover
      className="btn s quiet"
      trigger={
        <>
          <Icon name="bookmark" small />
          {waiting[0] ? formatDay(waiting[0].dueOn, language) : translate('reminders.single')}
          {waiting[0] && <span className="vh"> {translate('reminders.single')}</span>}
        </>
      }
      disabled={busy}
      words="reminders.remind"
      steps={STEPS}
      from={today}
      today={today}
      onChoose={(day) => void set(day)}
    >
      {waiting.length > 0 && (
        <ul className="rows reminders-set" aria-label={translate('reminders.already')}>
          {waiting.map((reminder) => (
            <Waiting key={reminder.id} reminder={reminder} />
          ))}
        </ul>
      )}
      <div className="field">
        <label htmlFor={fieldId}>{translate('reminders.fields.text')}</label>
        <input
          id={fieldId}
          className="input"
          maxLength={MAX_TEXT}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
    </DayPopover>
  );
}

/** One that is set, ticked off where it stands. */
function Waiting({ reminder }: { reminder: Reminder }) {
  const translate = useTranslate();
  const language = useLanguage();
  const { change, busy } = useReminders();
  const what = reminder.text ?? reminder.contactNoteText ?? translate('reminders.single');
  return (
    <li>
      <input
        type="checkbox"
        aria-label={translate('reminders.tick', { text: what })}
        checked={false}
        disabled={busy}
        onChange={() => void change(reminder, { done: true }, 'reminders.ticked')}
      />
      <span className="grow">
        <span className="num">{formatDay(reminder.dueOn, language)}</span>
        <span className="sub clamp">{what}</span>
      </span>
    </li>
  );
}
