import type { ActionItem } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { ActionFields, type ActionValues } from './ActionFields.js';
import { addActionItem, removeActionItem, saveActionItem } from './minutes.api.js';
import { useMinutesAction } from './use-minutes-action.js';

interface ActionFormProps {
  /** The one being changed; without it a new one is made. */
  action?: ActionItem;
  of: { meetingId: string; agendaItemId: string };
  onClose: () => void;
}

/** Who does what by when, where it is agreed. */
export function ActionForm({ action, of, onClose }: ActionFormProps) {
  const translate = useTranslate();
  const [values, setValues] = useState<ActionValues>({
    text: action?.text ?? '',
    ownerId: action?.ownerId ?? null,
    dueOn: action?.dueOn ?? null,
  });
  const { run, busy } = useMinutesAction();
  const end = async (work: () => Promise<unknown>) => {
    if (await run(work)) onClose();
  };
  const told = { ...values, text: values.text.trim() };
  return (
    <form
      className="result-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (told.text) void end(() => (action ? saveActionItem(action, told) : addActionItem({ ...told, ...of })));
      }}
    >
      <ActionFields values={values} onChange={(changed) => setValues({ ...values, ...changed })} />
      <div className="btns">
        <button type="submit" className="btn primary" disabled={busy || !told.text}>
          {translate('form.save')}
        </button>
        <button type="button" className="btn quiet" onClick={onClose}>
          {translate('form.cancel')}
        </button>
        {action && (
          <button type="button" className="btn quiet" disabled={busy} onClick={() => void end(() => removeActionItem(action))}>
            {translate('minutes.remove')}
          </button>
        )}
      </div>
    </form>
  );
}
