import { Dialog } from '@base-ui/react/dialog';
import type { Session } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { SkeletonRows } from '../../components/Skeleton.js';
import { onSessionEnded } from '../../data/api.js';
import { enterRegion } from '../../data/region.js';
import { readSession } from '../../data/session.js';

const LoginForm = lazy(() => import('./LoginAgainForm.js'));

interface LoginAgainProps {
  /** The session that ended. */
  session: Session;
  onEnter: (session: Session) => void;
}

/**
 * Asks for the password where the session ended in the middle of work. Nothing unmounts: requests wait and are sent
 * again afterwards, typed text stays, and so does the region of this tab. Somebody else logging in starts afresh.
 */
export function LoginAgain({ session: ended, onEnter }: LoginAgainProps) {
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

  const goOn = useCallback(async () => {
    enterRegion(ended.region?.id ?? null);
    const session = await readSession();
    if (!session) return;
    if (session.user.id !== ended.user.id) return location.assign('/');
    onEnter(session);
    setOpen(false);
    waiting.current?.resolve();
    waiting.current = null;
  }, [ended, onEnter]);

  // Coming back from another tab in which one has logged in.
  useEffect(() => {
    if (!open) return;
    const look = () => void goOn().catch(() => undefined);
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [open, goOn]);

  return (
    <Dialog.Root open={open} disablePointerDismissal onOpenChange={() => undefined}>
      <Dialog.Portal>
        <Dialog.Backdrop className="veil" />
        <Dialog.Popup className="dialog">
          <Dialog.Title render={<h2 />}>{translate('relogin.title')}</Dialog.Title>
          <Dialog.Description className="soft">{translate('relogin.text')}</Dialog.Description>
          <Suspense fallback={<SkeletonRows rows={3} />}>
            <LoginForm onEnter={goOn} />
          </Suspense>
          <p className="small">
            <a href="/" target="_blank" rel="noreferrer">
              {translate('relogin.otherTab')}
            </a>
          </p>
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
