import type { Person, PersonValueField, SearchHit, ValueCount } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { Database, type Tx } from '../../platform/database/index.js';
import { nameSearch, RecordRepository, type RecordValues } from '../../platform/records/index.js';
import { Relations } from '../../platform/resources/index.js';
import { PersonEntity } from './person.entity.js';
import { CURRENT, LISTING, ORGANISATION_ID, RECORD, TABLE, WRITES_TO } from './person.sql.js';

export type PersonValues = RecordValues<PersonEntity>;

@Injectable()
export class PersonRepository extends RecordRepository<PersonEntity, Person> {
  constructor(database: Database, relations: Relations) {
    const listing = { ...LISTING, relations: relations.of('persons') };
    super(database, PersonEntity, { table: TABLE, alias: 'p', record: RECORD, listing });
  }

  /** Persons by name, best first, told apart by their organisation; archived ones are not found. */
  search(caller: Caller, text: string, mistyped: boolean): Promise<SearchHit[]> {
    return this.database.read<SearchHit>(caller, SEARCH, [text, mistyped]);
  }

  /** Values in use of a field that fit what was typed. */
  values(caller: Caller, field: PersonValueField, typed: string): Promise<ValueCount[]> {
    return this.valuesOf(caller, VALUES_OF[field], typed);
  }

  /** Ids of those written to at one of these addresses, given in lower case. */
  async withAddress(tx: Tx, addresses: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(`SELECT p.id FROM ${TABLE} WHERE lower(${WRITES_TO}) = ANY($1) ORDER BY p.id`, [
      addresses,
    ]);
    return rows.map(({ id }) => id);
  }
}

/** The values of a field that may be suggested; a list gives each of its entries. */
const VALUES_OF: Record<PersonValueField, string> = {
  tags: 'unnest(p.tags)',
  purpose: 'p.purpose',
  dataSource: 'p.data_source',
  informedBy: 'p.informed_by',
};

const SEARCH = nameSearch({
  resource: 'persons',
  table: TABLE,
  alias: 'p',
  finds: 'search_persons',
  current: CURRENT,
  name: 'p.name',
  detail: `(SELECT name FROM organisation WHERE id = ${ORGANISATION_ID})`,
  kind: 'NULL',
});
