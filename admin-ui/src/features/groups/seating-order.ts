import type { Language, Seat } from '@knotenpunkt/shared';
import { SEAT_ROLES } from '@knotenpunkt/shared/groups';

/** The lead first, then by name as German names are sorted. */
export function inSeatingOrder(seats: readonly Seat[], language: Language): Seat[] {
  const { compare } = new Intl.Collator(language);
  return [...seats].sort(
    (one, other) => SEAT_ROLES.indexOf(one.role) - SEAT_ROLES.indexOf(other.role) || compare(holderOf(one), holderOf(other)),
  );
}

/** Who holds a seat: its person, or the organisation as long as it waits for one. */
export function holderOf({ person, organisation }: Pick<Seat, 'person' | 'organisation'>): string {
  return person?.name ?? organisation?.name ?? '';
}
