import type { Invitation, MessageState, PreflightEntry } from '@knotenpunkt/shared';

/** The tabs above the invitees. */
export const INVITEE_TABS = ['all', 'open', 'problem', 'uninvited'] as const;
export type InviteeTab = (typeof INVITEE_TABS)[number];

/** One row: the invitation, and what sending would do with it. */
export interface Invitee {
  invitation: Invitation;
  planned: PreflightEntry | undefined;
}

const TROUBLED: readonly MessageState[] = ['failed', 'bounced', 'unknown', 'deferred'];

/** A mail that did not arrive, or a person no mail can be sent to. */
function hasProblem({ invitation, planned }: Invitee): boolean {
  if (invitation.answer === 'no') return false;
  const undelivered = invitation.lastMessage !== null && TROUBLED.includes(invitation.lastMessage.state);
  return undelivered || (planned?.action === 'suppressed' && planned.reason !== 'declined');
}

export function isOpen({ invitation }: Invitee): boolean {
  return invitation.invitedAt !== null && invitation.answer === null;
}

const BELONGS: Record<InviteeTab, (invitee: Invitee) => boolean> = {
  all: () => true,
  open: isOpen,
  problem: hasProblem,
  uninvited: ({ invitation }) => invitation.invitedAt === null,
};

export function ofTab(invitees: readonly Invitee[], tab: InviteeTab): Invitee[] {
  return invitees.filter(BELONGS[tab]);
}

/** What needs somebody comes first: trouble, refusals that may name somebody instead, then the others as they were. */
export function inOrder(invitees: readonly Invitee[]): Invitee[] {
  return [...invitees].sort((one, other) => urgency(one) - urgency(other));
}

/** Joins the list with what would be sent. */
export function inviteesOf(invitations: readonly Invitation[], entries: readonly PreflightEntry[]): Invitee[] {
  const planned = new Map(entries.map((entry) => [entry.invitationId, entry]));
  return invitations.map((invitation) => ({ invitation, planned: planned.get(invitation.id) }));
}

function urgency(invitee: Invitee): number {
  if (hasProblem(invitee)) return 0;
  return invitee.invitation.answer === 'no' && invitee.invitation.comment ? 1 : 2;
}
