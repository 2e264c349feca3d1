import type { Reminder } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { RecordLink } from '../../app/layout/RecordLink.js';
import { DayPopover } from '../../components/form/DayPopover.js';
import { Icon } from '../../components/Icon.js';
import { formatDay } from '../../components/record/moments.js';
import { RecordMenu } from '../../components/record/RecordTools.js';
import { useLanguage } from '../../components/use-language.js';
import { useReminders } from './use-reminders.js';

/** Days by which a reminder is usually put off. */
const STEPS = [1, 7, 14, 30];

/** A reminder: ticked off, put off or taken away where it stands. */
export function ReminderRow({ reminder, today }: { reminder: Reminder; today: string }) {
  const translate = useTranslate();
  const { change, remove, busy } = useReminders();
  const { subjectType, subjectId, subjectName, text, contactNoteText, done, dueOn } = reminder;
  const what = text ?? contactNoteText;
  const name = subjectName ?? translate('record.unknown_reference');
  const tick = () => change(reminder, { done: !done }, done ? 'reminders.reopened' : 'reminders.ticked');
  return (
    <li className={done ? 'reminder done' : 'reminder'}>
      <input
        type="checkbox"
        aria-label={translate('reminders.tick', { text: what ?? name })}
        disabled={busy}
        checked={done}
        onChange={() => void tick()}
      />
      <div className="reminder-what">
        <RecordLink resource={subjectType} record={{ id: subjectId, name }} className="name" />
        {what && <p className="soft">{what}</p>}
      </div>
      <Due reminder={reminder} today={today} />
      <span className="btns">
        {!done && (
          <DayPopover
            trigger={
              <>
                {translate('reminders.later.open')}
                <span className="vh">: {name}</span>
              </>
            }
            disabled={busy}
            words="reminders.later"
            steps={STEPS}
            from={dueOn > today ? dueOn : today}
            today={today}
            onChoose={(day) => void change(reminder, { dueOn: day }, 'reminders.postponed')}
          />
        )}
        <RecordMenu
          of={name}
          actions={[{ label: translate('reminders.remove'), icon: 'trash', run: () => void remove(reminder) }]}
        />
      </span>
    </li>
  );
}

function Due({ reminder: { dueOn, done }, today }: { reminder: Reminder; today: string }) {
  const translate = useTranslate();
  const language = useLanguage();
  const pressing = !done && dueOn <= today;
  return (
    <span className={pressing ? 'state signal num' : 'state num'}>
      {pressing && <Icon name="clock" />}
      {dueOn === today ? translate('reminders.today') : formatDay(dueOn, language)}
    </span>
  );
}
