import type { Language } from '@knotenpunkt/shared';
import { useLocale } from 'ra-core';

/** The language of the interface. */
export function useLanguage(): Language {
  return useLocale() === 'en' ? 'en' : 'de';
}
