import { Dialog } from '@base-ui/react/dialog';
import { useTranslate } from 'ra-core';
import { useId, useState, type SubmitEvent } from 'react';
import { ReferenceInput } from '../../components/form/ReferenceInput.js';
import { askThrough } from './rounds.api.js';
import { useRoundAction } from './use-round-action.js';

interface ContactDialogProps {
  requestId: string;
  organisation: string;
  /** A mail went out already: another one goes out at once, and the former link is void. */
  sent: boolean;
  onClose: () => void;
}

/** Through whom an organisation is asked. */
export function ContactDialog({ requestId, organisation, sent, onClose }: ContactDialogProps) {
  const translate = useTranslate();
  const id = useId();
  const run = useRoundAction();
  const [personId, setPersonId] = useState<string | null>(null);
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const done = translate(sent ? 'update-rounds.contact.sent' : 'update-rounds.contact.done');
    if (await run(() => askThrough(requestId, personId), done)) onClose();
  };
  return (
    <Dialog.Root open onOpenChange={(opened) => !opened && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="veil" />
        <Dialog.Popup className="dialog">
          <Dialog.Title render={<h2 />}>{translate('update-rounds.contact.title', { name: organisation })}</Dialog.Title>
          <form className="view-form" onSubmit={(event) => void submit(event)}>
            <div className="field">
              <label htmlFor={id}>{translate('update-rounds.contact.person')}</label>
              <ReferenceInput id={id} resource="persons" value={personId} onChange={setPersonId} describedBy={`${id}-hint`} />
              <span id={`${id}-hint`} className="hint">
                {translate(sent ? 'update-rounds.contact.hint_sent' : 'update-rounds.contact.hint')}
              </span>
            </div>
            <div className="btns end">
              <button type="button" className="btn" onClick={onClose}>
                {translate('form.cancel')}
              </button>
              <button type="submit" className="btn primary">
                {translate(sent ? 'update-rounds.contact.send' : 'update-rounds.contact.choose')}
              </button>
            </div>
          </form>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
