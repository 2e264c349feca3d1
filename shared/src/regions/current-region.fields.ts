import type { Field } from '../fields/index.js';

/** Days without contact after which an organisation is quiet, as a region has it at first. */
export const QUIET_AFTER_DAYS = 180;

/** What a region says about itself, to its own people and at the head and foot of its mails. */
export const CURRENT_REGION_FIELDS = [
  { name: 'id', type: 'uuid', readOnly: true },
  { name: 'name', type: 'text', required: true, maxLength: 120 },
  // Longer display names are cut off in the header of a mail.
  { name: 'senderName', type: 'text', maxLength: 75 },
  { name: 'tagline', type: 'text', maxLength: 120 },
  { name: 'contactLines', type: 'long_text', maxLength: 500 },
  { name: 'imprintUrl', type: 'url', maxLength: 500 },
  { name: 'privacyUrl', type: 'url', maxLength: 500 },
  { name: 'quietAfterDays', type: 'number', required: true },
  { name: 'updatedAt', type: 'instant', readOnly: true },
  { name: 'version', type: 'number', readOnly: true },
] as const satisfies readonly Field[];
