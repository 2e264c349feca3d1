import { PERSON_FIELDS, type FieldChange, type PersonInput } from '@knotenpunkt/shared';
import { changesBetween } from '../../platform/events/index.js';
import { editableFields, textOrNull } from '../../platform/records/index.js';
import { customChanges } from '../custom-fields/index.js';
import type { PersonEntity } from './person.entity.js';
import type { PersonValues } from './person.repository.js';

/** Fields whose changes the history shows. */
export const HISTORY = editableFields<PersonEntity>(PERSON_FIELDS);

/** What the history says about a change of some values. */
export function historyOf(before: PersonEntity, values: Partial<PersonValues>): FieldChange[] {
  return [
    ...changesBetween(before, { ...before, ...values }, HISTORY),
    ...customChanges(before.custom, values.custom ?? before.custom),
  ];
}

/** The columns of an input but its own fields; what was left out is empty, as PUT replaces the whole record. */
export function valuesFrom(input: PersonInput): Omit<PersonValues, 'custom'> {
  const firstName = textOrNull(input.firstName);
  const lastName = input.lastName.trim();
  return {
    ...calledBy(firstName, lastName),
    title: textOrNull(input.title),
    firstName,
    lastName,
    addressLine: textOrNull(input.addressLine),
    language: input.language,
    email: textOrNull(input.email),
    phone: textOrNull(input.phone),
    channel: input.channel ?? null,
    assistantId: input.assistantId ?? null,
    doNotWrite: input.doNotWrite ?? false,
    purpose: input.purpose.trim(),
    legalBasis: input.legalBasis,
    dataSource: textOrNull(input.dataSource),
    informedOn: input.informedOn ?? null,
    informedBy: textOrNull(input.informedBy),
    tags: input.tags ?? [],
    note: textOrNull(input.note),
  };
}

/** What follows from first and last name: "Vorname Nachname" to be read, "Nachname, Vorname" to be sorted. */
export function calledBy(firstName: string | null, lastName: string): Pick<PersonValues, 'name' | 'sortName'> {
  if (!firstName) return { name: lastName, sortName: lastName };
  return { name: `${firstName} ${lastName}`, sortName: `${lastName}, ${firstName}` };
}
