import type { de } from './de.js';

export const en: typeof de = {
  time: '{time}',
  hours: '{from}–{until}',
  moment: '{day}, {time}',
  span: '{from} – {until}',
  zone: '{name} ({abbreviation})',
  standardTime: 'Standard Time',
  usualTime: 'Time',
};
