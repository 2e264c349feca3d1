import type { de } from './de.js';

export const en: typeof de = {
  imprint: 'Legal notice',
  privacy: 'Privacy',
  notTracked: 'We do not measure whether you open this e-mail.',
};
