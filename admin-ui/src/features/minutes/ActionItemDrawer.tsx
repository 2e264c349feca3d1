import { ACTION_ITEM_FIELDS, ACTION_ITEM_STATES, limitOf, type ActionItem, type ActionItemState } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useId, useState } from 'react';
import { FormDrawer } from '../../components/form/FormDrawer.js';
import { ReferenceInput } from '../../components/form/ReferenceInput.js';
import { SelectField } from '../../components/form/SelectField.js';
import { ActionFields, type ActionValues } from './ActionFields.js';
import { addActionItem, removeActionItem, saveActionItem } from './minutes.api.js';
import { useMinutesAction } from './use-minutes-action.js';

const MAX_REMARK = limitOf(ACTION_ITEM_FIELDS)('remark');

const NEW: Pick<ActionItem, 'text' | 'ownerId' | 'dueOn' | 'groupId' | 'state' | 'remark'> = {
  text: '',
  ownerId: null,
  dueOn: null,
  groupId: null,
  state: 'open',
  remark: null,
};

interface ActionItemDrawerProps {
  /** The one being changed; without it a new one is made. */
  action?: ActionItem;
  onClose: () => void;
}

/** Everything about a task. One that was agreed at a meeting stays with it. */
export function ActionItemDrawer({ action, onClose }: ActionItemDrawerProps) {
  const translate = useTranslate();
  const id = useId();
  const former = action ?? NEW;
  const [values, setValues] = useState<ActionValues>({ text: former.text, ownerId: former.ownerId, dueOn: former.dueOn });
  const [groupId, setGroupId] = useState(former.groupId);
  const [state, setState] = useState<ActionItemState>(former.state);
  const [remark, setRemark] = useState(former.remark ?? '');
  const { run, busy } = useMinutesAction();
  const input = { ...values, text: values.text.trim(), groupId, state, remark: remark.trim() || null };
  const end = async (work: () => Promise<unknown>) => {
    if (await run(work)) onClose();
  };
  return (
    <FormDrawer title={translate(action ? 'minutes.action.single' : 'minutes.tasks.create')} open onClose={onClose}>
      <form
        className="drawer-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (input.text) void end(() => (action ? saveActionItem(action, input) : addActionItem(input)));
        }}
      >
        <div className="drawer-fields">
          <ActionFields values={values} onChange={(changed) => setValues({ ...values, ...changed })} />
          {action?.meeting ? (
            <p className="small soft">{translate('minutes.action.agreed_at', { title: action.meeting.title })}</p>
          ) : (
            <div className="field">
              <label htmlFor={`${id}-group`}>{translate('minutes.action.group')}</label>
              <ReferenceInput id={`${id}-group`} resource="groups" value={groupId} onChange={setGroupId} />
            </div>
          )}
          <SelectField
            label={translate('minutes.action.state')}
            value={state}
            choices={ACTION_ITEM_STATES.map((value) => ({ value, label: translate(`minutes.state.${value}`) }))}
            onChange={setState}
          />
          <div className="field">
            <label htmlFor={`${id}-remark`}>{translate('minutes.action.remark')}</label>
            <textarea
              id={`${id}-remark`}
              className="input"
              rows={3}
              maxLength={MAX_REMARK}
              value={remark}
              onChange={(event) => setRemark(event.target.value)}
            />
          </div>
        </div>
        <footer className="btns form-foot">
          <button type="submit" className="btn primary" disabled={busy || !input.text}>
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
        </footer>
      </form>
    </FormDrawer>
  );
}
