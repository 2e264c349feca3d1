import type labels from './labels.de.js';

/** English words for dates that are not known to the day. */
export default {
  quarters: ['Q1', 'Q2', 'Q3', 'Q4'],
  seasons: ['Spring', 'Summer', 'Autumn', 'Winter'],
  ofYear: '{period} {year}',
  span: '{from} – {until}',
  told: '{wording} ({date})',
  unknown: 'Date unknown',
} satisfies typeof labels;
