import { Dialog } from '@base-ui/react/dialog';
import { useTranslate } from 'ra-core';
import { useRef, type ReactNode } from 'react';
import { Icon } from '../Icon.js';
import './drawer.css';

interface FormDrawerProps {
  title: string;
  open: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** A form beside the page it belongs to. A click outside does not close it: somebody may be in the middle of a word. */
export function FormDrawer({ title, open, onClose, children }: FormDrawerProps) {
  const translate = useTranslate();
  const popup = useRef<HTMLDivElement>(null);
  const firstInput = () => popup.current?.querySelector<HTMLElement>('form :is(input, select, textarea)') ?? true;
  return (
    <Dialog.Root open={open} onOpenChange={(opened) => !opened && onClose()} disablePointerDismissal>
      <Dialog.Portal>
        <Dialog.Backdrop className="veil" />
        <Dialog.Popup ref={popup} className="drawer" initialFocus={firstInput}>
          <header className="drawer-head">
            <Dialog.Title render={<h2 />}>{title}</Dialog.Title>
            <Dialog.Close className="btn s icon quiet">
              <Icon name="close" />
              <span className="vh">{translate('form.close')}</span>
            </Dialog.Close>
          </header>
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
