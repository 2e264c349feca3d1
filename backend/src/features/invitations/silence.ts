import type { SuppressionReason } from '@knotenpunkt/shared';
import type { Addressee } from '../persons/index.js';

/** Why a person is not written to at all. */
export function silenceOf(contact: Addressee): Exclude<SuppressionReason, 'declined'> | null {
  if (contact.archived) return 'archived';
  if (contact.doNotWrite) return 'do_not_write';
  if (contact.address === null) return 'no_address';
  return contact.unreachable ? 'unreachable' : null;
}
