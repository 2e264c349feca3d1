import type { Language } from '@knotenpunkt/shared';
import { keepSetting, readSetting } from './browser-settings.js';

const NAME = 'language';

/** The language chosen in this browser; German unless chosen otherwise. */
export function storedLanguage(): Language {
  return readSetting('browser', NAME) === 'en' ? 'en' : 'de';
}

export function storeLanguage(language: Language): void {
  document.documentElement.lang = language;
  keepSetting('browser', NAME, language);
}
