import { LANGUAGES, type Language } from '@knotenpunkt/shared';

/**
 * The language to answer in: the first of ours in the order of preference of `Accept-Language`
 * (RFC 9110, 12.5.4), German where it names none.
 */
export function languageFrom(acceptLanguage: string | undefined): Language {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => part.trim().split(';'))
    .map(([range = '', quality = 'q=1']) => ({
      language: range.slice(0, 2).toLowerCase(),
      weight: Number(quality.trim().slice(2)),
    }))
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight);
  return wanted.map(({ language }) => LANGUAGES.find((own) => own === language)).find((own) => own !== undefined) ?? 'de';
}
