import type { Language } from '@knotenpunkt/shared';

/** The page behind a link, in a language, and what lies below it. */
export type PartnerPath = (token: string, language: Language, below?: string) => string;

const below =
  (beginning: string): PartnerPath =>
  (token, language, rest = '') =>
    `/${beginning}/${encodeURIComponent(token)}${rest}?lang=${language}`;

export const answerPath = below('a');

export const taskPath = below('t');

export const updatePath = below('u');
