/** Sends a change that was held back, or takes it back. */
export type Decide = (how: { isUndo: boolean }) => void;

/**
 * Undo, time and leaving the page compete over an unsent change; the first decides. Until then `unsent` holds what sends
 * it.
 */
export function decideOnce(change: Decide | void, unsent: Set<() => void>): Decide {
  const send = () => decide({ isUndo: false });
  const decide: Decide = (how) => {
    if (unsent.delete(send)) change?.(how);
  };
  unsent.add(send);
  return decide;
}
