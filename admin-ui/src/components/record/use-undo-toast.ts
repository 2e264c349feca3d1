import { Toast } from '@base-ui/react/toast';
import { useTranslate } from 'ra-core';
import { useCallback } from 'react';

/** Milliseconds a toast with an action stays; it waits while the pointer or the focus is on it. */
const LONG = 9_000;

interface ToastText {
  message: string;
  values?: Record<string, unknown>;
  /** Label of the action, "undo" unless told otherwise. */
  action?: string;
}

/** Tells what was done and offers to take it back. */
export function useUndoToast(): (text: ToastText, undo: () => void) => void {
  const translate = useTranslate();
  const { add } = Toast.useToastManager();
  return useCallback(
    ({ message, values, action = 'undo' }, undo) => {
      add({ title: translate(message, values), timeout: LONG, actionProps: { children: translate(action), onClick: undo } });
    },
    [add, translate],
  );
}
