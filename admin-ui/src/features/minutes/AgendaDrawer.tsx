import { AGENDA_ITEM_FIELDS, limitOf, type AgendaItem, type Meeting } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useId, useState } from 'react';
import { FormDrawer } from '../../components/form/FormDrawer.js';
import { Icon } from '../../components/Icon.js';
import { useUndoToast } from '../../components/record/use-undo-toast.js';
import { moved } from './agenda-times.js';
import { addAgendaItem, orderAgenda, removeAgendaItem, saveAgendaItem, useAgenda } from './minutes.api.js';
import { useMinutesAction } from './use-minutes-action.js';

const MAX_TITLE = limitOf(AGENDA_ITEM_FIELDS)('title');
const LONGEST = 1_440;

/** The agenda in the making: every line saves itself when it is left. */
export function AgendaDrawer({ meeting, onClose }: { meeting: Meeting; onClose: () => void }) {
  const translate = useTranslate();
  const { data: items = [] } = useAgenda(meeting.id);
  const { run, busy } = useMinutesAction();
  const offerUndo = useUndoToast();
  const order = (ids: string[]) => run(() => orderAgenda(meeting.id, ids));
  const remove = async (item: AgendaItem) => {
    const ids = items.map(({ id }) => id);
    if (!(await run(() => removeAgendaItem(item)))) return;
    offerUndo({ message: 'minutes.agenda.removed', values: { title: item.title } }, () => {
      void run(async () => {
        const again = await addAgendaItem({
          meetingId: meeting.id,
          title: item.title,
          duration: item.duration,
          minutes: item.minutes,
        });
        await orderAgenda(
          meeting.id,
          ids.map((id) => (id === item.id ? again.id : id)),
        );
      });
    });
  };
  return (
    <FormDrawer title={translate('minutes.agenda.title')} open onClose={onClose}>
      <div className="drawer-form agenda-editor">
        <ol>
          {items.map((item, index) => (
            <AgendaLine
              key={item.id}
              item={item}
              first={index === 0}
              last={index === items.length - 1}
              busy={busy}
              onSave={(changed) => run(() => saveAgendaItem(item, changed))}
              onMove={(by) => void order(moved(items, item.id, by))}
              onRemove={() => void remove(item)}
            />
          ))}
        </ol>
        <NewLine busy={busy} onAdd={(title, duration) => run(() => addAgendaItem({ meetingId: meeting.id, title, duration }))} />
        <footer className="btns form-foot">
          <button type="button" className="btn primary" onClick={onClose}>
            {translate('minutes.agenda.done')}
          </button>
        </footer>
      </div>
    </FormDrawer>
  );
}

/**
 * What was typed in a field until it is kept. A field nobody typed in shows the agenda as it stands, which others change too.
 * @param keep answers whether nothing is left to be kept
 */
function useTyped(keep: (typed: string) => Promise<boolean>) {
  const [typed, type] = useState<string>();
  const leave = async () => {
    if (typed === undefined || !(await keep(typed))) return;
    // They may be back and typing.
    type((latest) => (latest === typed ? undefined : latest));
  };
  return { typed, type, leave };
}

interface AgendaLineProps {
  item: AgendaItem;
  first: boolean;
  last: boolean;
  busy: boolean;
  onSave: (changed: { title?: string; duration?: number | null }) => Promise<boolean>;
  onMove: (by: number) => void;
  onRemove: () => void;
}

function AgendaLine({ item, first, last, busy, onSave, onMove, onRemove }: AgendaLineProps) {
  const translate = useTranslate();
  const title = useTyped(async (typed) => {
    const next = typed.trim();
    return !next || next === item.title || onSave({ title: next });
  });
  return (
    <li>
      <span className="number num" aria-hidden="true">
        {item.position}
      </span>
      <input
        className="input"
        aria-label={translate('minutes.agenda.title_of', { number: item.position })}
        maxLength={MAX_TITLE}
        value={title.typed ?? item.title}
        onChange={(event) => title.type(event.target.value)}
        onBlur={() => void title.leave()}
      />
      <DurationInput
        label={translate('minutes.agenda.duration_of', { number: item.position })}
        value={item.duration}
        onChange={(duration) => onSave({ duration })}
      />
      <span className="btns">
        <LineButton icon="up" label="minutes.agenda.up" item={item} disabled={first || busy} onClick={() => onMove(-1)} />
        <LineButton icon="down" label="minutes.agenda.down" item={item} disabled={last || busy} onClick={() => onMove(1)} />
        <LineButton icon="trash" label="minutes.agenda.remove" item={item} disabled={busy} onClick={onRemove} />
      </span>
    </li>
  );
}

interface LineButtonProps {
  icon: 'up' | 'down' | 'trash';
  label: string;
  item: AgendaItem;
  disabled: boolean;
  onClick: () => void;
}

/** Keeps the focus while it can do nothing, so that a line is moved by pressing several times. */
function LineButton({ icon, label, item, disabled, onClick }: LineButtonProps) {
  const translate = useTranslate();
  return (
    <button
      type="button"
      className="btn s icon quiet"
      aria-disabled={disabled}
      onClick={() => {
        if (!disabled) onClick();
      }}
    >
      <Icon name={icon} small />
      <span className="vh">{translate(label, { title: item.title })}</span>
    </button>
  );
}

function DurationInput({
  label,
  value,
  onChange,
}: {
  label: string;
  value: number | null;
  onChange: (value: number | null) => Promise<boolean>;
}) {
  const translate = useTranslate();
  const { typed, type, leave } = useTyped(async (text) => {
    const minutes = Math.round(Number(text));
    const next = minutes >= 1 && minutes <= LONGEST ? minutes : null;
    return next === value || onChange(next);
  });
  return (
    <span className="duration">
      <input
        className="input"
        type="number"
        min={1}
        max={LONGEST}
        aria-label={label}
        value={typed ?? value ?? ''}
        onChange={(event) => type(event.target.value)}
        onBlur={() => void leave()}
      />
      <span className="small muted" aria-hidden="true">
        {translate('minutes.agenda.unit')}
      </span>
    </span>
  );
}

function NewLine({ busy, onAdd }: { busy: boolean; onAdd: (title: string, duration: number | null) => Promise<boolean> }) {
  const translate = useTranslate();
  const id = useId();
  const [title, setTitle] = useState('');
  const [duration, setDuration] = useState('');
  const add = async () => {
    if (!title.trim() || busy) return;
    if (await onAdd(title.trim(), Number(duration) >= 1 ? Math.round(Number(duration)) : null)) {
      setTitle('');
      setDuration('');
    }
  };
  return (
    <form
      className="agenda-new"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <div className="field">
        <label htmlFor={id}>{translate('minutes.agenda.new')}</label>
        <input id={id} className="input" maxLength={MAX_TITLE} value={title} onChange={(event) => setTitle(event.target.value)} />
      </div>
      <span className="duration">
        <input
          className="input"
          type="number"
          min={1}
          max={LONGEST}
          aria-label={translate('minutes.agenda.new_duration')}
          value={duration}
          onChange={(event) => setDuration(event.target.value)}
        />
        <span className="small muted" aria-hidden="true">
          {translate('minutes.agenda.unit')}
        </span>
      </span>
      <button type="submit" className="btn" disabled={busy || !title.trim()}>
        <Icon name="plus" small />
        {translate('minutes.agenda.add')}
      </button>
    </form>
  );
}
