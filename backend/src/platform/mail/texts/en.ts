import type { de } from './de.js';

export const en: typeof de = {
  imprint: 'Legal notice',
  privacy: 'Privacy',
  unsubscribe: 'Stop these e-mails',
  before: 'before',
  now: 'now',
  nothing: 'none',
  notTracked: 'We do not measure whether you open this e-mail.',
};
