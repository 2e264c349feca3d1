import { useTranslate } from 'ra-core';
import { formatDate, formatTime } from '../../components/format.js';
import { useLanguage } from '../../components/use-language.js';

/** An instant as "Mi., 12.03.2025, 10:00 Uhr". */
export function useMoment(): (instant: string) => string {
  const translate = useTranslate();
  const language = useLanguage();
  return (instant) => {
    const date = new Date(instant);
    return translate('queues.moment', { date: formatDate(date, language), time: formatTime(date, language) });
  };
}
