import type { HandoverInput } from '@knotenpunkt/shared';

/** What the form says of seats or invitations; a successor chosen before and given up again is left out. */
export function handoversIn(typed: unknown): HandoverInput[] {
  return (typed as HandoverInput[]).map(({ id, handover, successorId }) => ({
    id,
    handover,
    successorId: handover === 'pass' ? successorId : null,
  }));
}
