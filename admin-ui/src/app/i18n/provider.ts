import { LANGUAGES, type Language } from '@knotenpunkt/shared/session';
import type { I18nProvider, TranslationMessages } from 'ra-core';
import polyglotI18nProvider from 'ra-i18n-polyglot';
import type { Messages } from './merge.js';

const LOADERS: Record<Language, () => Promise<{ default: Messages }>> = {
  de: () => import('./catalogue.de.js'),
  en: () => import('./catalogue.en.js'),
};

/** The texts of one language are loaded; the other ones when somebody changes to them. */
export async function createI18nProvider(language: Language): Promise<I18nProvider> {
  const initial = await load(language);
  return polyglotI18nProvider(
    (locale) => (locale === language ? initial : load(locale as Language)),
    language,
    LANGUAGES.map((locale) => ({ locale, name: locale })),
  );
}

async function load(language: Language): Promise<TranslationMessages> {
  const { default: messages } = await LOADERS[language]();
  return messages as TranslationMessages;
}
