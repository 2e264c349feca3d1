import { Toast } from '@base-ui/react/toast';
import { useNotificationContext, useTakeUndoableMutation, useTranslate, type NotificationPayload } from 'ra-core';
import { useCallback, useEffect, useRef, type ReactNode } from 'react';
import { Icon } from '../../components/Icon.js';
import { decideOnce } from './decide-once.js';

/** Milliseconds; what can be undone stays longer. Both wait while the pointer or the focus is on them. */
const SHORT = 5_000;
const UNDOABLE = 9_000;
const AT_ONCE = 3;

/** Shows what ra-core notifies of, with "undo" where a change has not been sent yet. */
export function Notifications({ children }: { children: ReactNode }) {
  return (
    <Toast.Provider limit={AT_ONCE}>
      {children}
      <Bridge />
      <Toasts />
    </Toast.Provider>
  );
}

/** Each undoable change is tied to its own toast: when that goes, the change is sent, unless it was undone. */
function Bridge() {
  const { notifications, takeNotification } = useNotificationContext();
  const takeMutation = useTakeUndoableMutation();
  const translate = useTranslate();
  const { add } = Toast.useToastManager();
  const unsent = useRef(new Set<() => void>());

  const show = useCallback(
    ({ message, type, notificationOptions = {} }: NotificationPayload) => {
      const { undoable, messageArgs, autoHideDuration } = notificationOptions;
      const finish = undoable ? decideOnce(takeMutation(), unsent.current) : undefined;
      const id = add({
        title: typeof message === 'string' ? translate(message, { _: message, ...messageArgs }) : message,
        type,
        timeout: autoHideDuration === null ? 0 : (autoHideDuration ?? (undoable ? UNDOABLE : SHORT)),
        onClose: () => finish?.({ isUndo: false }),
        actionProps: finish && { children: translate('undo'), onClick: () => finish({ isUndo: true }) },
      });
      return id;
    },
    [add, takeMutation, translate],
  );

  useEffect(() => {
    if (notifications.length === 0) return;
    const notification = takeNotification();
    if (notification) show(notification);
  }, [notifications, takeNotification, show]);

  useEffect(() => {
    const sendAll = () => unsent.current.forEach((send) => send());
    window.addEventListener('pagehide', sendAll);
    return () => window.removeEventListener('pagehide', sendAll);
  }, []);

  return null;
}

function Toasts() {
  const { toasts, close } = Toast.useToastManager();
  const translate = useTranslate();
  return (
    <Toast.Portal>
      <Toast.Viewport className="toasts" aria-label={translate('shell.notices')}>
        {toasts.map((toast) => (
          <Toast.Root key={toast.id} toast={toast} className="toast">
            {toast.type === 'error' && <Icon name="alert" />}
            <Toast.Title className="grow" render={<p />} />
            {/* Base UI gives it the toast's own action. */}
            <Toast.Action className="btn s" onClick={() => close(toast.id)} />
            <Toast.Close className="btn s icon" aria-label={translate('shell.close')}>
              <Icon name="close" small />
            </Toast.Close>
          </Toast.Root>
        ))}
      </Toast.Viewport>
    </Toast.Portal>
  );
}
