import type { MatchedResource } from '@knotenpunkt/shared';

/** A kind of record as it is compared: where it lies, what its identity is, and what tells that it changed. */
interface Matched {
  readonly table: string;
  /** SQL of the identity of a record `r`, as JSON by the names of `Identity`. */
  readonly identity: string;
  /** SQL of a text that differs whenever the identity may. */
  readonly stamp: string;
}

/** What a person is at organisations now. */
const POSITIONS = `FROM person_position held WHERE held.person_id = r.id AND held.until IS NULL`;

export const MATCHED: Record<MatchedResource, Matched> = {
  organisations: {
    table: 'organisation',
    identity: `json_build_object(
      'name', r.name,
      'otherNames', array_remove(ARRAY[r.legal_name::text, r.short_name::text] || r.abbreviations || r.former_names || r.other_names, NULL),
      'emails', ARRAY(SELECT mail ->> 'address' FROM jsonb_array_elements(r.emails) AS mail),
      'phones', ARRAY(SELECT phone ->> 'number' FROM jsonb_array_elements(r.phones) AS phone),
      'street', r.street, 'postalCode', r.postal_code, 'city', r.municipality, 'website', r.website)`,
    stamp: 'r.version::text',
  },
  persons: {
    table: 'person',
    identity: `json_build_object(
      'name', r.name, 'firstName', r.first_name, 'lastName', r.last_name,
      'emails', array_remove(r.email || ARRAY(SELECT held.email ${POSITIONS}), NULL),
      'phones', array_remove(r.phone || ARRAY(SELECT held.phone ${POSITIONS}), NULL),
      'organisations', ARRAY(SELECT (SELECT name::text FROM organisation WHERE id = held.organisation_id) ${POSITIONS}))`,
    stamp: `r.version || ':' || (SELECT count(*) || ':' || coalesce(sum(held.version), 0) ${POSITIONS})`,
  },
};
