import { ORGANISATION_FIELDS, type FieldChange, type OrganisationInput, type PostalAddress } from '@knotenpunkt/shared';
import { changesBetween } from '../../platform/events/index.js';
import { editableFields, textOrNull } from '../../platform/records/index.js';
import { customChanges } from '../custom-fields/index.js';
import type { OrganisationEntity } from './organisation.entity.js';
import type { OrganisationValues } from './organisation.repository.js';

/** Fields whose changes the history shows. */
export const HISTORY = editableFields<OrganisationEntity>(ORGANISATION_FIELDS);

/** What the history says about a change of some values. */
export function historyOf(before: OrganisationEntity, values: Partial<OrganisationValues>): FieldChange[] {
  return [
    ...changesBetween(before, { ...before, ...values }, HISTORY),
    ...customChanges(before.custom, values.custom ?? before.custom),
  ];
}

/** The columns of an input but its own fields; what was left out is empty, as PUT replaces the whole record. */
export function valuesFrom(input: OrganisationInput): Omit<OrganisationValues, 'custom'> {
  return {
    name: input.name.trim(),
    legalName: textOrNull(input.legalName),
    shortName: textOrNull(input.shortName),
    abbreviations: input.abbreviations ?? [],
    formerNames: input.formerNames ?? [],
    mergedNames: input.mergedNames ?? [],
    otherNames: input.otherNames ?? [],
    kind: input.kind,
    state: input.state ?? 'active',
    collective: input.collective ?? false,
    sizeClass: input.sizeClass ?? null,
    parentId: input.parentId ?? null,
    successorId: input.successorId ?? null,
    registerId: input.registerId ?? null,
    responsibleUserId: input.responsibleUserId ?? null,
    ...addressesFrom(input),
    website: textOrNull(input.website),
    emails: (input.emails ?? []).map(({ address, label }) => ({ address: address.trim(), label: textOrNull(label) })),
    phones: (input.phones ?? []).map(({ number, label }) => ({ number: number.trim(), label: textOrNull(label) })),
    tags: input.tags ?? [],
    note: textOrNull(input.note),
  };
}

type Addresses = Pick<
  OrganisationValues,
  'addressKind' | 'addressLabel' | 'street' | 'postalCode' | 'municipality' | 'furtherAddresses'
>;

/** The main address lies in columns of its own, by which lists are sorted and filtered. */
function addressesFrom(input: OrganisationInput): Addresses {
  return {
    addressKind: input.addressKind ?? null,
    addressLabel: textOrNull(input.addressLabel),
    street: textOrNull(input.street),
    postalCode: textOrNull(input.postalCode),
    municipality: textOrNull(input.municipality),
    furtherAddresses: (input.furtherAddresses ?? []).map(tidied),
  };
}

function tidied({ kind, label, street, postalCode, municipality }: PostalAddress): PostalAddress {
  return {
    kind,
    label: textOrNull(label),
    street: textOrNull(street),
    postalCode: textOrNull(postalCode),
    municipality: municipality.trim(),
  };
}
