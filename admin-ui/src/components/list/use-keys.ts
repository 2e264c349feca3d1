import { useEffect, useRef } from 'react';

export type KeyBindings = Readonly<Record<string, () => void>>;

/** Single keys of a page, by `KeyboardEvent.key`. They rest while somebody types or a dialog is open. */
export function useKeys(bindings: KeyBindings): void {
  const latest = useRef(bindings);
  useEffect(() => {
    latest.current = bindings;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isBusy(event.target)) return;
      const act = latest.current[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

const TYPING = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], [role=combobox]';
/** A toast is a dialog without anything to answer. */
const DIALOG = ':is([role=dialog], [role=alertdialog]):not(.toast)';
const POPUP = '[role=dialog], [role=alertdialog], [role=menu], [role=listbox]';

function isBusy(target: EventTarget | null): boolean {
  if (document.querySelector(DIALOG)) return true;
  return target instanceof Element && target.closest(`${TYPING}, ${POPUP}`) !== null;
}
