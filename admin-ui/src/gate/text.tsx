import type { Language } from '@knotenpunkt/shared';
import { createContext, useContext } from 'react';
import type { Translate } from '../data/problem.js';

/** Translates the keys of `gate/i18n`; far smaller than the translation of the application. */
export type GateText = Translate;

interface Texts {
  [key: string]: string | Texts;
}

const LOADERS: Record<Language, () => Promise<{ default: Texts }>> = {
  de: () => import('./i18n/de.js'),
  en: () => import('./i18n/en.js'),
};

const TextContext = createContext<GateText>((key) => key);
export const TextProvider = TextContext.Provider;

export function useText(): GateText {
  return useContext(TextContext);
}

export async function loadGateText(language: Language): Promise<GateText> {
  const { default: texts } = await LOADERS[language]();
  return (key, values = {}) =>
    find(texts, key).replace(/%\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder));
}

function find(texts: Texts, key: string): string {
  let node: string | Texts | undefined = texts;
  for (const name of key.split('.')) node = typeof node === 'object' ? node[name] : undefined;
  return typeof node === 'string' ? node : key;
}
