import type { InvitationGround } from '@knotenpunkt/shared';

/** Why somebody is invited, the nearest reason first. */
export function groundOf({
  deputyFor,
  seated,
  organisation,
}: {
  deputyFor: string | null;
  seated: boolean;
  organisation: { name: string } | null;
}): InvitationGround {
  if (deputyFor !== null) return 'deputy';
  if (seated) return 'group';
  return organisation ? 'organisation' : 'person';
}
