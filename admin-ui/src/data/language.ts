import type { Language } from '@knotenpunkt/shared';

const KEY = 'language';

/** The language chosen on this device; German unless chosen otherwise. */
export function storedLanguage(): Language {
  try {
    return localStorage.getItem(KEY) === 'en' ? 'en' : 'de';
  } catch {
    return 'de';
  }
}

export function storeLanguage(language: Language): void {
  document.documentElement.lang = language;
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // Without storage the choice lasts until the page is reloaded.
  }
}
