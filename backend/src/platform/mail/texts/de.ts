/** What stands on every mail. */
export const de = {
  imprint: 'Impressum',
  privacy: 'Datenschutz',
  unsubscribe: 'Diese Mails abbestellen',
  /** A change: what was said before, and what is now nothing any more. */
  before: 'bisher',
  now: 'jetzt',
  nothing: 'entfällt',
  notTracked: 'Wir messen nicht, ob Sie diese E-Mail öffnen.',
};
