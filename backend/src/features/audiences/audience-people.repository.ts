import type { AudiencePerson } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { Database, type Tx } from '../../platform/database/index.js';
import { FilterCompiler, SqlValues, type Listing } from '../../platform/listing/index.js';
import { hasNotEnded } from '../../platform/records/index.js';
import { ORGANISATION_ID, UNREACHABLE_SINCE, WRITES_TO } from '../persons/index.js';
import type { AudienceView } from './audience.repository.js';

@Injectable()
export class AudiencePeopleRepository {
  constructor(private readonly database: Database) {}

  /** Everybody on the list by last name, with those taken off by hand. */
  async of(
    caller: Caller,
    audienceId: string,
    view: AudienceView | undefined,
    listing: Listing | undefined,
  ): Promise<AudiencePerson[]> {
    const values = new SqlValues();
    const audience = values.add(audienceId);
    const seen = view && listing ? throughView(view, new FilterCompiler(listing, values)) : NOBODY;
    const rows = await this.database.read<{ person: AudiencePerson }>(caller, peopleStatement(seen, audience), values.list);
    return rows.map(({ person }) => person);
  }

  /** Puts persons on by hand; who was taken off comes back. */
  async add(tx: Tx, audienceId: string, personIds: readonly string[], reason: string | null): Promise<void> {
    await tx.query(
      `INSERT INTO audience_person (region_id, audience_id, person_id, excluded, reason)
       SELECT $1, $2, id, false, $4 FROM unnest($3::uuid[]) AS given (id) ORDER BY id
       ON CONFLICT (region_id, audience_id, person_id) DO UPDATE SET excluded = false, reason = excluded.reason`,
      [tx.regionId, audienceId, [...new Set(personIds)], reason],
    );
  }

  /** Ids of those of whom something is noted by hand: that they are on the list, or off it. */
  async noted(tx: Tx, audienceId: string, personIds: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      'SELECT person_id AS id FROM audience_person WHERE audience_id = $1 AND person_id = ANY($2::uuid[])',
      [audienceId, personIds],
    );
    return rows.map(({ id }) => id);
  }

  /** Forgets that persons were put on by hand. */
  async forget(tx: Tx, audienceId: string, personIds: readonly string[]): Promise<void> {
    await tx.query('DELETE FROM audience_person WHERE audience_id = $1 AND person_id = ANY($2::uuid[]) AND NOT excluded', [
      audienceId,
      personIds,
    ]);
  }

  /** Takes somebody off, also where a view lets them through. */
  async exclude(tx: Tx, audienceId: string, personId: string): Promise<void> {
    await tx.query(
      `INSERT INTO audience_person (region_id, audience_id, person_id, excluded) VALUES ($1, $2, $3, true)
       ON CONFLICT (region_id, audience_id, person_id) DO UPDATE SET excluded = true`,
      [tx.regionId, audienceId, personId],
    );
  }
}

const NOBODY = 'SELECT NULL::uuid AS person_id, NULL::uuid AS organisation_id WHERE false';

/** The persons of a view; of organisations those who stand for them. */
function throughView({ resource, filter }: AudienceView, compiler: FilterCompiler): string {
  if (resource === 'persons')
    return `SELECT p.id AS person_id, NULL::uuid AS organisation_id FROM person p WHERE ${compiler.where(filter)}`;
  return `SELECT pp.person_id, pp.organisation_id FROM organisation o
    JOIN person_position pp ON pp.organisation_id = o.id AND pp.main AND ${hasNotEnded('pp')} WHERE ${compiler.where(filter)}`;
}

const peopleStatement = (seen: string, audience: string): string => `
  WITH seen AS (${seen}),
  listed AS (
    SELECT coalesce(s.person_id, h.person_id) AS person_id, s.organisation_id, s.person_id IS NOT NULL AS seen, h.reason,
      coalesce(h.excluded, false) AS excluded
    FROM (SELECT DISTINCT ON (person_id) person_id, organisation_id FROM seen ORDER BY person_id, organisation_id) s
    FULL JOIN (SELECT person_id, reason, excluded FROM audience_person WHERE audience_id = ${audience}::uuid) h USING (person_id)
  )
  SELECT json_build_object(
    'personId', p.id, 'name', p.name, 'address', ${WRITES_TO}, 'reason', l.reason, 'excluded', l.excluded,
    'organisation', (SELECT json_build_object('id', o.id, 'name', o.name, 'kind', o.kind) FROM organisation o
      WHERE o.id = coalesce(l.organisation_id, ${ORGANISATION_ID})),
    'way', CASE WHEN NOT l.seen THEN 'hand' WHEN l.organisation_id IS NULL THEN 'person' ELSE 'contact' END,
    'obstacle', CASE WHEN p.do_not_write THEN 'do_not_write' WHEN ${WRITES_TO} IS NULL THEN 'no_address'
      WHEN ${UNREACHABLE_SINCE} IS NOT NULL THEN 'unreachable' END) AS person
  FROM listed l JOIN person p ON p.id = l.person_id
  WHERE p.archived_at IS NULL AND (l.seen OR NOT l.excluded) ORDER BY p.sort_name, p.id`;
