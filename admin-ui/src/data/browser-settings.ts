/**
 * Small choices kept in this browser, nothing about persons. `tab` lasts as long as the tab, `browser` until it is
 * cleared. Where storage is switched off, a choice lasts until the page is reloaded.
 */
export type Place = 'tab' | 'browser';

export function readSetting(place: Place, name: string): string | null {
  try {
    return storageOf(place).getItem(name);
  } catch {
    return null;
  }
}

export function keepSetting(place: Place, name: string, value: string | null): void {
  try {
    if (value === null) storageOf(place).removeItem(name);
    else storageOf(place).setItem(name, value);
  } catch {
    // See above: it is forgotten with the page.
  }
}

function storageOf(place: Place): Storage {
  return place === 'tab' ? sessionStorage : localStorage;
}
