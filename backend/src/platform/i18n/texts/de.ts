/** How dates and times are put together. */
export const de = {
  time: '{time} Uhr',
  hours: '{from}–{until} Uhr',
  moment: '{day}, {time}',
  span: '{from} – {until}',
  zone: '{name} ({abbreviation})',
  /** The locale data calls it so only to tell it from summer time; people do not. */
  standardTime: 'Normalzeit',
  usualTime: 'Zeit',
};
