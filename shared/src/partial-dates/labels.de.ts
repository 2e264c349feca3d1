/** German words for dates that are not known to the day. */
export default {
  quarters: ['1. Quartal', '2. Quartal', '3. Quartal', '4. Quartal'],
  seasons: ['Frühjahr', 'Sommer', 'Herbst', 'Winter'],
  ofYear: '{period} {year}',
  span: '{from} – {until}',
  told: '{wording} ({date})',
  unknown: 'Datum unbekannt',
};
