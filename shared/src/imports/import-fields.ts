import type { Field } from '../fields/index.js';
import { SEAT_FIELDS } from '../groups/fields.js';
import { MEMBERSHIP_FIELDS } from '../networks/fields.js';
import { ORGANISATION_FIELDS } from '../organisations/fields.js';
import { PERSON_FIELDS, POSITION_FIELDS } from '../persons/fields.js';
import type { ImportTarget } from './import.kinds.js';

/** A record named in a cell: by its identifier or one of its names. */
function named(name: string, resource: string, words: string, required = false): Field {
  return { name, type: 'reference', resource, words, required, importable: true };
}

/** A field of a list under another name. */
function from(resource: string, fields: readonly Field[], name: string, as = name): Field {
  const field = fields.find((candidate) => candidate.name === name);
  if (!field) throw new Error(`No field ${name}`);
  return { ...field, name: as, words: `${resource}.${name}`, importable: true };
}

const importable = (resource: string, fields: readonly Field[]): Field[] =>
  fields.filter((field) => field.importable && field.type !== 'custom').map((field) => from(resource, fields, field.name));

/** The identifier an export has given a record: it is that record, whatever else the row says. */
const id = (resource: string): Field => ({ name: 'id', type: 'uuid', words: `${resource}.id`, importable: true });

/** One column with first and last name: "Vorname Nachname" or "Nachname, Vorname". */
const FULL_NAME: Field = { name: 'name', type: 'text', words: 'persons.name', maxLength: 201, personal: true, importable: true };

/** What a person's row says about the organisation it names, where that is a new one: fields of the organisation by those of the row. */
export const NEW_ORGANISATION_FIELDS = {
  organisationStreet: 'street',
  organisationPostalCode: 'postalCode',
  organisationMunicipality: 'municipality',
} as const;

/**
 * What a column of a file can be, by what its rows become. Own fields of the region come besides, under `customFieldName(key)`. A
 * reference is written as the name of the record; `organisation` of a person may be a new one, which then has the address the row says.
 */
export const IMPORT_FIELDS: Readonly<Record<ImportTarget, readonly Field[]>> = {
  persons: [
    id('persons'),
    FULL_NAME,
    ...importable('persons', PERSON_FIELDS),
    named('organisation', 'organisations', 'positions.organisationId'),
    from('positions', POSITION_FIELDS, 'function'),
    from('positions', POSITION_FIELDS, 'department'),
    from('positions', POSITION_FIELDS, 'email', 'positionEmail'),
    from('positions', POSITION_FIELDS, 'phone', 'positionPhone'),
    from('positions', POSITION_FIELDS, 'since', 'positionSince'),
    ...Object.entries(NEW_ORGANISATION_FIELDS).map(([as, name]) => from('organisations', ORGANISATION_FIELDS, name, as)),
  ],
  organisations: [
    id('organisations'),
    ...importable('organisations', ORGANISATION_FIELDS),
    from('organisations', ORGANISATION_FIELDS, 'topicIds', 'topics'),
  ],
  memberships: [
    id('memberships'),
    named('network', 'networks', 'memberships.networkId'),
    named('organisation', 'organisations', 'memberships.organisationId', true),
    ...['role', 'since', 'until', 'joined'].map((name) => from('memberships', MEMBERSHIP_FIELDS, name)),
  ],
  seats: [
    id('seats'),
    named('group', 'groups', 'seats.groupId'),
    named('person', 'persons', 'seats.personId'),
    named('organisation', 'organisations', 'seats.organisationId'),
    named('sentBy', 'organisations', 'seats.sentById'),
    ...['role', 'since', 'until'].map((name) => from('seats', SEAT_FIELDS, name)),
  ],
};
