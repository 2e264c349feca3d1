import { LANGUAGES, type Language } from '@knotenpunkt/shared/session';
import type { I18nProvider, TranslationMessages } from 'ra-core';
import polyglotI18nProvider from 'ra-i18n-polyglot';
import { formatNumber } from '../../components/format.js';
import type { Messages } from './merge.js';

const LOADERS: Record<Language, () => Promise<{ default: Messages }>> = {
  de: () => import('./catalogue.de.js'),
  en: () => import('./catalogue.en.js'),
};

/** The texts of one language are loaded; the other ones when somebody changes to them. */
export async function createI18nProvider(language: Language): Promise<I18nProvider> {
  const initial = await load(language);
  const provider = polyglotI18nProvider(
    (locale) => (locale === language ? initial : load(locale as Language)),
    language,
    LANGUAGES.map((locale) => ({ locale, name: locale })),
  );
  const translate: I18nProvider['translate'] = (key, options) =>
    provider.translate(key, withCount(options, provider.getLocale() as Language));
  return { ...provider, translate };
}

/** Counts of thousands are grouped: they are plural as texts, too. */
function withCount(options: { smart_count?: unknown } | undefined, language: Language): object | undefined {
  const count = options?.smart_count;
  return typeof count === 'number' && count >= 1_000 ? { ...options, smart_count: formatNumber(count, language) } : options;
}

async function load(language: Language): Promise<TranslationMessages> {
  const { default: messages } = await LOADERS[language]();
  return messages as TranslationMessages;
}
