/** What stands on every mail. */
export const de = {
  imprint: 'Impressum',
  privacy: 'Datenschutz',
  notTracked: 'Wir messen nicht, ob Sie diese E-Mail öffnen.',
};
