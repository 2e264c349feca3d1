import type { MessageKindName } from '@knotenpunkt/shared';
import type { MessageDetails, Recipient } from './message.kinds.js';

/** A mail to be sent, as a feature orders it. */
export interface NewMessage {
  kind: MessageKindName;
  /** Says which mail this is: a second one with the same key is never made. Made by the feature, without secrets. */
  dedupeKey: string;
  recipient: Recipient;
  /** Only for a copy to somebody's office: the name of whose mail it is a copy of. */
  copyFor?: string;
  /** The record the mail is about. */
  subject?: { type: string; id: string };
  details?: MessageDetails;
  /** Only for mails of the installation: the region on whose paper it is written. */
  letterheadRegionId?: string;
}
