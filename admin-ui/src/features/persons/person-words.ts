import type { Person, Position } from '@knotenpunkt/shared';

/** "Leitung, Bildungsbüro": what somebody is at an organisation. */
export function roleOf({ function: role, department }: Pick<Position, 'function' | 'department'>): string {
  return [role, department].filter(Boolean).join(', ');
}

/** "Leitung – Bildungsbüro Musterstadt": what stands for a person. */
export function personLine({ positions: [first] }: Pick<Person, 'positions'>): string {
  return first ? [first.function, first.organisation.name].filter(Boolean).join(' – ') : '';
}

/** Where a mail to a person is begun: their office gets a copy. */
export function mailTo({ writesTo, assistant }: Pick<Person, 'writesTo' | 'assistant'>): string {
  const copy = assistant?.writesTo;
  return copy ? `mailto:${writesTo}?cc=${encodeURIComponent(copy)}` : `mailto:${writesTo}`;
}

/** The open position whose address a person is written to at; none where they have one of their own. */
export function positionOfAddress({ email, writesTo, positions }: Person): Position | undefined {
  return email ? undefined : positions.find((position) => position.email === writesTo);
}
