import { Dialog } from '@base-ui/react/dialog';
import type { Session } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { onSessionEnded } from '../../data/api.js';
import { SkeletonRows } from '../../components/Skeleton.js';

const LoginForm = lazy(() => import('./LoginAgainForm.js'));

interface LoginAgainProps {
  userId: string;
  onEnter: (session: Session) => void;
}

/**
 * Asks for the password where the session ended in the middle of work. Nothing unmounts: requests wait and are sent
 * again afterwards, typed text stays. Somebody else logging in starts afresh.
 */
export function LoginAgain({ userId, onEnter }: LoginAgainProps) {
  const translate = useTranslate();
  const [open, setOpen] = useState(false);
  const waiting = useRef<Waiting | null>(null);

  useEffect(() => {
    onSessionEnded(() => {
      waiting.current ??= wait();
      setOpen(true);
      return waiting.current.promise;
    });
    return () => onSessionEnded(undefined);
  }, []);

  function enter(session: Session) {
    if (session.user.id !== userId) return location.assign('/');
    onEnter(session);
    setOpen(false);
    waiting.current?.resolve();
    waiting.current = null;
  }

  return (
    <Dialog.Root open={open} disablePointerDismissal onOpenChange={() => undefined}>
      <Dialog.Portal>
        <Dialog.Backdrop className="veil" />
        <Dialog.Popup className="dialog">
          <Dialog.Title render={<h2 />}>{translate('relogin.title')}</Dialog.Title>
          <Dialog.Description className="soft">{translate('relogin.text')}</Dialog.Description>
          <Suspense fallback={<SkeletonRows rows={3} />}>
            <LoginForm onEnter={enter} />
          </Suspense>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

interface Waiting {
  promise: Promise<void>;
  resolve: () => void;
}

function wait(): Waiting {
  let resolve = () => {};
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}
