import type { MatchedResource } from '@knotenpunkt/shared';
import { validate as isUuid } from 'uuid';
import { AppError } from '../../platform/errors/index.js';
import type { Condition } from '../../platform/listing/index.js';

/** SQL of what tells a record `r` from others of its kind, beside its name. */
const DETAIL: Record<MatchedResource, string> = {
  organisations: 'r.municipality',
  persons: `(SELECT o.name FROM person_position held JOIN organisation o ON o.id = held.organisation_id
    WHERE held.person_id = r.id AND held.until IS NULL ORDER BY held.main DESC, held.created_at, held.id LIMIT 1)`,
};

const brief = (resource: MatchedResource, table: string, id: string): string =>
  `(SELECT json_build_object('id', r.id, 'name', r.name, 'detail', ${DETAIL[resource]}) FROM ${table} r WHERE r.id = ${id})`;

/** SQL of a record in brief, of the kind another expression names. */
export const inBrief = (resource: string, id: string): string =>
  `CASE ${resource} WHEN 'organisations' THEN ${brief('organisations', 'organisation', id)} ELSE ${brief('persons', 'person', id)} END`;

/** SQL: the record of a kind another expression names is there and not archived. */
export const isCurrent = (resource: string, id: string): string =>
  `CASE ${resource} WHEN 'organisations' THEN EXISTS (SELECT FROM organisation r WHERE r.id = ${id} AND r.archived_at IS NULL)
    ELSE EXISTS (SELECT FROM person r WHERE r.id = ${id} AND r.archived_at IS NULL) END`;

/** The filter by a record that is one or the other of two. */
export const eitherIs =
  (one: string, other: string): Condition =>
  (_, value, values) => {
    if (typeof value !== 'string' || !isUuid(value)) throw new AppError('invalid_filter', { values: { field: 'recordId' } });
    const id = `${values.add(value)}::uuid`;
    return `(${one} = ${id} OR ${other} = ${id})`;
  };
