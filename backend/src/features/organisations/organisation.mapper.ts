import { ORGANISATION_FIELDS, type OrganisationInput } from '@knotenpunkt/shared';
import type { OrganisationEntity } from './organisation.entity.js';
import type { OrganisationValues } from './organisation.repository.js';

/** Fields whose changes the history shows: all a user can edit. */
export const HISTORY_FIELDS = ORGANISATION_FIELDS.filter((field) => !('readOnly' in field)).map(
  (field) => field.name,
) as (keyof OrganisationEntity & string)[];

/** The columns of an input; what was left out is empty, as PUT replaces the whole record. */
export function valuesFrom(input: OrganisationInput): Omit<OrganisationValues, 'id' | 'archivedAt'> {
  return {
    name: input.name.trim(),
    shortName: textOrNull(input.shortName),
    otherNames: input.otherNames ?? [],
    kind: input.kind,
    parentId: input.parentId ?? null,
    street: textOrNull(input.street),
    postalCode: textOrNull(input.postalCode),
    municipality: textOrNull(input.municipality),
    website: textOrNull(input.website),
    emails: (input.emails ?? []).map(({ address, label }) => ({ address: address.trim(), label: textOrNull(label) })),
    phones: (input.phones ?? []).map(({ number, label }) => ({ number: number.trim(), label: textOrNull(label) })),
    tags: input.tags ?? [],
    note: textOrNull(input.note),
    custom: input.custom ?? {},
  };
}

function textOrNull(text: string | null | undefined): string | null {
  return text?.trim() || null;
}
