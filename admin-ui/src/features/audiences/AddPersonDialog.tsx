import { Dialog } from '@base-ui/react/dialog';
import type { Audience } from '@knotenpunkt/shared';
import { AUDIENCE_REASON_MAX_LENGTH } from '@knotenpunkt/shared/audiences';
import { useTranslate } from 'ra-core';
import { useId, useState, type SubmitEvent } from 'react';
import { ReferenceInput } from '../../components/form/ReferenceInput.js';
import { RefusalNotice } from '../../components/form/RefusalNotice.js';
import { useChangePeople } from './audiences.api.js';

/** Puts somebody on the list by hand, with the reason. */
export function AddPersonDialog({ audience, onClose }: { audience: Audience; onClose: () => void }) {
  const translate = useTranslate();
  const id = useId();
  const [personId, setPersonId] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [error, setError] = useState<unknown>(null);
  const { add } = useChangePeople(audience.id);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (personId) add({ personIds: [personId], reason }).then(onClose, setError);
  };
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="veil" />
        <Dialog.Popup className="dialog">
          <Dialog.Title render={<h2 />}>{translate('audiences.add.title')}</Dialog.Title>
          <form className="view-form" onSubmit={submit}>
            <div className="field">
              <label htmlFor={`${id}-person`}>{translate('audiences.columns.person')}</label>
              <ReferenceInput id={`${id}-person`} resource="persons" value={personId} onChange={setPersonId} />
            </div>
            <div className="field">
              <label htmlFor={`${id}-reason`}>{translate('audiences.add.reason')}</label>
              <input
                id={`${id}-reason`}
                className="input"
                maxLength={AUDIENCE_REASON_MAX_LENGTH}
                autoComplete="off"
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            </div>
            <RefusalNotice error={error} />
            <div className="btns end">
              <Dialog.Close className="btn">{translate('form.cancel')}</Dialog.Close>
              <button type="submit" className="btn primary" disabled={!personId}>
                {translate('audiences.add.submit')}
              </button>
            </div>
          </form>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
