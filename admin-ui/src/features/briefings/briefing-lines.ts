import type { Organisation, Person } from '@knotenpunkt/shared';
import type { Translate } from '../../components/record/described-field.js';

/** "Jobcenter – Am Markt 1, 99990 Musterstadt", then how it is reached. */
export function linesOfOrganisation(organisation: Organisation, translate: Translate): string[] {
  const { kind, street, postalCode, municipality, phones, emails } = organisation;
  const address = joined(', ', [street, joined(' ', [postalCode, municipality])]);
  const reached = [...phones.map(({ number }) => number), ...emails.map((email) => email.address)];
  return [joined(' – ', [translate(`organisations.kind.${kind}`), address]), joined(' · ', reached)].filter(Boolean);
}

/** "Leitung – Jobcenter", then how the person is reached. */
export function linesOfPerson({ positions, writesTo, phone }: Person): string[] {
  const roles = positions.map(({ function: role, organisation }) => joined(' – ', [role, organisation.name]));
  const phones = new Set([phone, ...positions.map((position) => position.phone)]);
  return [...roles, joined(' · ', [...phones, writesTo])].filter(Boolean);
}

function joined(sign: string, parts: readonly (string | null)[]): string {
  return parts.filter(Boolean).join(sign);
}
