import { AlertDialog } from '@base-ui/react/alert-dialog';
import { useTranslate } from 'ra-core';
import type { ReactNode } from 'react';

interface ConfirmDialogProps {
  open: boolean;
  title: string;
  children: ReactNode;
  /** Names what will be done, with its number ("28 E-Mails senden"). */
  action: string;
  onConfirm: () => void;
  onCancel: () => void;
}

/** For what cannot be undone; everything else is undone instead of asked about. */
export function ConfirmDialog({ open, title, children, action, onConfirm, onCancel }: ConfirmDialogProps) {
  const translate = useTranslate();
  return (
    <AlertDialog.Root open={open} onOpenChange={(next) => !next && onCancel()}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="veil" />
        <AlertDialog.Popup className="dialog">
          <AlertDialog.Title render={<h2 />}>{title}</AlertDialog.Title>
          <AlertDialog.Description render={<div />} className="soft">
            {children}
          </AlertDialog.Description>
          <div className="btns end">
            <AlertDialog.Close className="btn">{translate('shell.cancel')}</AlertDialog.Close>
            <button type="button" className="btn primary" onClick={onConfirm}>
              {action}
            </button>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
