import type { Indicator, Language } from '@knotenpunkt/shared';
import type { Translate } from '../../components/record/described-field.js';

/** How an indicator reads; null where nothing is stated. */
export interface IndicatorInWords {
  /** "ca. 690.828", "am niedrigsten", "hoch". */
  figure: string | null;
  /** "NRW: +0,7" */
  comparison: string | null;
}

type Told = Pick<Indicator, 'kind' | 'value' | 'qualifier' | 'rankEnd' | 'statement' | 'comparisonName' | 'comparisonValue'>;

const LOCALES: Record<Language, string> = { de: 'de-DE', en: 'en-GB' };

export function indicatorInWords(indicator: Told, language: Language, translate: Translate): IndicatorInWords {
  const { comparisonName, comparisonValue } = indicator;
  const compared = numberInWords(comparisonValue, indicator, language);
  return {
    figure: FIGURE[indicator.kind](indicator, language, translate),
    comparison: [comparisonName, compared].filter(Boolean).join(': ') || null,
  };
}

const FIGURE: Record<Indicator['kind'], (told: Told, language: Language, translate: Translate) => string | null> = {
  number: (told, language, translate) => {
    const number = numberInWords(told.value, told, language);
    if (number === null) return null;
    return translate(`indicators.figure.${told.qualifier ?? 'exact'}`, { number });
  },
  rank: ({ value, rankEnd }, _, translate) => {
    if (value === null) return null;
    if (!rankEnd) return translate('indicators.figure.place', { place: value });
    return translate(`indicators.figure.${value === 1 ? 'first' : 'nth'}_${rankEnd}`, { place: value });
  },
  statement: ({ statement }) => statement,
};

/** Where one of two figures is below zero, both show their sign. */
function numberInWords(number: number | null, { value, comparisonValue }: Told, language: Language): string | null {
  if (number === null) return null;
  const signed = [value, comparisonValue].some((each) => each !== null && each < 0);
  return number
    .toLocaleString(LOCALES[language], { maximumFractionDigits: 10, signDisplay: signed ? 'exceptZero' : 'auto' })
    .replace('-', '−');
}
