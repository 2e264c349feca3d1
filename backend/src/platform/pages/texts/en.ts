import type { de } from './de.js';

export const en: typeof de = {
  skip: 'Skip to content',
  otherLanguage: 'Deutsch',
  legal: 'Legal notices',
  imprint: 'Imprint',
  privacy: 'Privacy',
  accessibility: 'Accessibility',
  title: '{title} – {sender}',
  faults: {
    kicker: 'Please note',
    unknown: {
      heading: 'We do not know this link',
      text: 'Perhaps its end is missing, or it has been replaced since.',
      advice:
        'Please open it again from the e-mail, preferably from the latest one. If that does not help, call the contact person named in the e-mail, or simply reply to the e-mail.',
    },
    expired: {
      heading: 'This link has expired',
      text: 'It was valid for a certain time only.',
      advice:
        'If there is anything you still want to tell us, please call the contact person named in the e-mail, or reply to it.',
    },
    busy: {
      heading: 'Please wait a moment',
      text: 'A great many requests have just come from your network.',
      advice: 'Please try again in a quarter of an hour. If it is urgent, call the contact person named in the e-mail.',
    },
    tooMuch: {
      heading: 'This is more than we can take',
      text: 'Your entry is too long for this page. Nothing of it is recorded.',
      advice: 'Please go back, shorten the text and send it once more. For anything longer, simply reply to the e-mail.',
    },
    unavailable: {
      heading: 'This does not work at the moment',
      text: 'Our pages are disturbed just now. What you sent before is recorded, your latest entry may not be.',
      advice: 'Please try again in a few minutes. If it is urgent, call the contact person named in the e-mail.',
    },
  },
};
