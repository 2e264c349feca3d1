import type { Seat } from '@knotenpunkt/shared';
import { useRemovePart } from '../../components/record/use-remove-part.js';
import { RESOURCE } from './group-layout.js';
import { holderOf } from './seating-order.js';

/** Takes away a seat that was a mistake; "undo" makes it again. */
export function useRemoveSeat(): (seat: Seat) => Promise<void> {
  const remove = useRemovePart('seats', [RESOURCE]);
  return (seat) => remove(seat, { message: 'groups.seat.removed', values: { name: holderOf(seat) } });
}
