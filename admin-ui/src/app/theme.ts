import { useSyncExternalStore } from 'react';
import { keepSetting, readSetting } from '../data/browser-settings.js';

/** `system` follows the device. `public/theme.js` applies the choice, before the first paint and on every change. */
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const NAME = 'theme';
const CHANGED = 'themechange';

export function useTheme(): [Theme, (theme: Theme) => void] {
  return [useSyncExternalStore(subscribe, read), choose];
}

function read(): Theme {
  const stored = readSetting('browser', NAME);
  return THEMES.find((theme) => theme === stored) ?? 'system';
}

function choose(theme: Theme): void {
  keepSetting('browser', NAME, theme === 'system' ? null : theme);
  window.dispatchEvent(new Event(CHANGED));
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener(CHANGED, onChange);
  window.addEventListener('storage', onChange);
  return () => {
    window.removeEventListener(CHANGED, onChange);
    window.removeEventListener('storage', onChange);
  };
}
