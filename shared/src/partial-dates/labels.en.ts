import type labels from './labels.de.js';

/** English words for dates that are not known to the day. */
export default {
  quarters: ['1st quarter of', '2nd quarter of', '3rd quarter of', '4th quarter of'],
  seasons: ['Spring', 'Summer', 'Autumn', 'Winter'],
  ofYear: '{period} {year}',
  span: '{from} – {until}',
  told: '{wording} ({date})',
  unknown: 'Date unknown',
} satisfies typeof labels;
