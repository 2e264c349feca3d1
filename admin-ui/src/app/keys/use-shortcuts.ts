import { useEffect } from 'react';
import { usePalette } from '../palette/PaletteContext.js';

/** Ctrl + K (⌘ K) works everywhere, the single keys only where nobody is typing. */
export function useShortcuts({ onHelp }: { onHelp: () => void }): void {
  const palette = usePalette();
  useEffect(() => {
    function handle(event: KeyboardEvent) {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        palette.open();
      } else if (isPlain(event) && !isTyping(event.target)) {
        if (event.key === '?') onHelp();
        else if (event.key === '/') palette.open();
        else return;
        event.preventDefault();
      }
    }
    document.addEventListener('keydown', handle);
    return () => document.removeEventListener('keydown', handle);
  }, [palette, onHelp]);
}

function isPlain(event: KeyboardEvent): boolean {
  return !event.ctrlKey && !event.metaKey && !event.altKey && !event.defaultPrevented;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable], [role=combobox]') !== null;
}
