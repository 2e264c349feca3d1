/** Beginnings of the months' names in German and English. */
export const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'jän'],
  ['feb'],
  ['mär', 'mar', 'mrz', 'maer'],
  ['apr'],
  ['mai', 'may'],
  ['jun'],
  ['jul'],
  ['aug'],
  ['sep'],
  ['okt', 'oct'],
  ['nov'],
  ['dez', 'dec'],
];
