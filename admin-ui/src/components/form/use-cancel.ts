import { useUndoToast } from '../record/use-undo-toast.js';
import type { RecordForm } from './use-record-form.js';

interface Cancelling {
  onClose: () => void;
  /** Opens the form again, with what had been typed. */
  onReopen: () => void;
}

/** Closes a form without saving; typed text that goes with it can be taken back. */
export function useCancel({ discard }: RecordForm, { onClose, onReopen }: Cancelling): () => void {
  const offerUndo = useUndoToast();
  return () => {
    const takeBack = discard();
    onClose();
    if (!takeBack) return;
    offerUndo({ message: 'record.discarded', action: 'record.continue' }, () => {
      takeBack();
      onReopen();
    });
  };
}
