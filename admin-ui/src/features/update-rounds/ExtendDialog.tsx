import { Dialog } from '@base-ui/react/dialog';
import type { UpdateRound } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useState, type SubmitEvent } from 'react';
import { TextField } from '../../components/form/TextField.js';
import { extendRound } from './rounds.api.js';
import { useRoundAction } from './use-round-action.js';

/** Another day until which answers are asked for; planned reminders move along. */
export function ExtendDialog({ round, onClose }: { round: UpdateRound; onClose: () => void }) {
  const translate = useTranslate();
  const run = useRoundAction();
  const [dueOn, setDueOn] = useState(round.dueOn);
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (await run(() => extendRound(round.id, dueOn), translate('update-rounds.extend.done'))) onClose();
  };
  return (
    <Dialog.Root open onOpenChange={(opened) => !opened && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="veil" />
        <Dialog.Popup className="dialog">
          <Dialog.Title render={<h2 />}>{translate('update-rounds.extend.title')}</Dialog.Title>
          <form className="view-form" onSubmit={(event) => void submit(event)}>
            <TextField
              label={translate('update-rounds.fields.dueOn')}
              name="dueOn"
              type="date"
              required
              value={dueOn}
              onChange={setDueOn}
              hint={translate('update-rounds.extend.hint')}
            />
            <div className="btns end">
              <button type="button" className="btn" onClick={onClose}>
                {translate('form.cancel')}
              </button>
              <button type="submit" className="btn primary">
                {translate('update-rounds.extend.action')}
              </button>
            </div>
          </form>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
