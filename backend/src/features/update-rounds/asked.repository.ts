import { ASKABLE, type Asked, type AskedRecord } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { columnsOf, recordOf, type Tx } from '../../platform/database/index.js';
import { OrganisationEntity } from '../organisations/index.js';
import { PersonEntity, PositionEntity } from '../persons/index.js';

/** Most people of an organisation whose names are shown. */
const MOST_COLLEAGUES = 60;

/** Reads what an organisation is shown of itself. */
@Injectable()
export class AskedRepository {
  /** As it stands now. */
  async now(tx: Tx, requestId: string): Promise<Asked | undefined> {
    const [row] = await tx.query<{ asked: Asked }>(ASKED, [requestId]);
    return row?.asked;
  }

  /** Values of fields as they stand now, by the id of their record. */
  async present(tx: Tx, record: AskedRecord, ids: readonly string[]): Promise<Map<string, Record<string, unknown>>> {
    const { table, alias, values } = SOURCES[record];
    const rows = await tx.query<{ id: string; values: Record<string, unknown> }>(
      `SELECT ${alias}.id, ${values} AS values FROM ${table} ${alias} WHERE ${alias}.id = ANY($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row.values]));
  }
}

const SOURCES = {
  organisations: source('organisation', 'o', OrganisationEntity, 'organisations'),
  persons: source('person', 'p', PersonEntity, 'persons'),
  positions: source('person_position', 'pp', PositionEntity, 'positions'),
} satisfies Record<AskedRecord, Source>;

interface Source {
  table: string;
  alias: string;
  /** SQL of the values by the names of their fields. */
  values: string;
}

function source(table: string, alias: string, entity: new () => object, record: AskedRecord): Source {
  return { table, alias, values: recordOf(columnsOf(entity, alias, ASKABLE[record])) };
}

const OWN = `pp.organisation_id = q.organisation_id AND pp.until IS NULL`;

const ASKED = `
  SELECT json_build_object(
    'organisation', ${SOURCES.organisations.values},
    'person', (SELECT ${SOURCES.persons.values} FROM person p WHERE p.id = q.person_id),
    'position', (SELECT json_build_object('id', pp.id, 'values', ${SOURCES.positions.values}) FROM person_position pp
      WHERE pp.person_id = q.person_id AND ${OWN} ORDER BY pp.main DESC, pp.created_at, pp.id LIMIT 1),
    'colleagues', (SELECT coalesce(json_agg(json_build_object('positionId', id, 'name', name, 'function', function, 'self', self)
        ORDER BY self DESC, sort_name, id), '[]')
      FROM (SELECT pp.id, p.name, p.sort_name, pp.function, p.id IS NOT DISTINCT FROM q.person_id AS self
        FROM person_position pp JOIN person p ON p.id = pp.person_id WHERE ${OWN} AND p.archived_at IS NULL
        ORDER BY self DESC, p.sort_name, pp.id LIMIT ${MOST_COLLEAGUES}) AS each)) AS asked
  FROM update_request q JOIN organisation o ON o.id = q.organisation_id WHERE q.id = $1`;
