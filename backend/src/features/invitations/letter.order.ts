import type { MessageKindName } from '@knotenpunkt/shared';
import type { LetterKind } from './invitation.entity.js';
import type { Invitee } from './invitee.js';

/** What reminders are in the ledger. */
export const REMINDER_MAILS: MessageKindName = 'invitations.reminder';

/** A letter to one person. */
export interface LetterOrder {
  invitee: Invitee;
  letter: LetterKind;
  /** The time is another, and the answer is asked for again. */
  reopened: boolean;
}

export function order(invitee: Invitee, letter: LetterKind, reopened = false): LetterOrder {
  return { invitee, letter, reopened };
}

/** Why a meeting does not take place for a person: it is cancelled, or they were taken off the list. */
export type CancellationCause = 'meeting' | 'removed';

/** What the ledger keeps of a letter besides its recipient. */
export interface LetterDetails {
  /** Of the invitation: a newer letter makes this one untrue. */
  revision: number;
  /** Of the meeting when the letter was ordered: after a change of time or place it is untrue. */
  sequence: number;
  /** Of the token in its links. */
  generation: number;
  /** In a copy, what its link opens. */
  officeLink?: string;
  reopened: boolean;
  cause: CancellationCause | null;
}
