import type { Settings } from '../config/index.js';
import type { Letterhead } from './letter.js';
import { parseMailbox } from './mailbox.js';

/** The installation's own paper: for mails of no region, and where a region gives nothing of its own. */
export function installationLetterhead({ publicUrl, mailFrom }: Pick<Settings, 'publicUrl' | 'mailFrom'>): Letterhead {
  const { name, address } = parseMailbox(mailFrom);
  return {
    name: name ?? address,
    tagline: null,
    addressLines: [address],
    imprintUrl: `${publicUrl}/impressum`,
    privacyUrl: `${publicUrl}/datenschutz`,
  };
}
