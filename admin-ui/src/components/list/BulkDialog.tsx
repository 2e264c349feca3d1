import { Dialog } from '@base-ui/react/dialog';
import { useTranslate } from 'ra-core';
import { useState, type SubmitEvent } from 'react';
import { ProblemNotice } from '../ProblemNotice.js';
import { useFields } from '../record/FieldsContext.js';
import { BulkFields } from './BulkFields.js';
import { orderOf, type BulkAction, type BulkWish } from './bulk-orders.js';
import { BulkPreview, useBulkPreview } from './BulkPreview.js';
import { useBulk } from './use-bulk.js';
import type { Selection } from './use-selection.js';

interface BulkDialogProps {
  action: BulkAction;
  selection: Selection;
  onClose: () => void;
}

/** Asks for what an action needs, says whom it concerns, and does it. */
export function BulkDialog({ action, selection, onClose }: BulkDialogProps) {
  const translate = useTranslate();
  const { resource } = useFields();
  const run = useBulk();
  const [wish, setWish] = useState<BulkWish | undefined>(action === 'archive' ? { change: { archive: true } } : undefined);
  const [failure, setFailure] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const order = wish && orderOf(resource, selection.ids, wish);
  const { data, error, isPlaceholderData } = useBulkPreview(order);
  // Nothing is done that was not shown before: leaving a field with the click on the button is a change, too.
  const shown = order && data && !isPlaceholderData ? order : undefined;

  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!shown) return;
    setBusy(true);
    try {
      await run(shown, `list.bulk.done.${action}`);
      if (action === 'archive') selection.clear();
      onClose();
    } catch (error) {
      setFailure(error);
      setBusy(false);
    }
  };

  return (
    <Dialog.Root open onOpenChange={(opened) => !opened && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="veil" />
        <Dialog.Popup className="dialog">
          <Dialog.Title render={<h2 />}>
            {translate(`list.bulk.title.${action}`, { smart_count: selection.ids.length })}
          </Dialog.Title>
          <form className="view-form" onSubmit={(event) => void submit(event)}>
            {action !== 'archive' && <BulkFields action={action} onWish={setWish} />}
            <BulkPreview order={order} total={selection.ids.length} data={data} error={error} />
            {Boolean(failure) && <ProblemNotice error={failure} />}
            <div className="btns end">
              <button type="button" className="btn" onClick={onClose}>
                {translate('form.cancel')}
              </button>
              <button type="submit" className="btn primary" disabled={!shown || busy}>
                {translate(action === 'archive' ? 'record.archive' : 'list.apply')}
              </button>
            </div>
          </form>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
