import type { Person, SearchHit } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { Database } from '../../platform/database/index.js';
import { nameSearch, RecordRepository, type RecordValues } from '../../platform/records/index.js';
import { PersonEntity } from './person.entity.js';
import { CURRENT, LISTING, ORGANISATION_ID, RECORD, TABLE } from './person.sql.js';

export type PersonValues = RecordValues<PersonEntity>;

@Injectable()
export class PersonRepository extends RecordRepository<PersonEntity, Person> {
  constructor(database: Database) {
    super(database, PersonEntity, { table: TABLE, alias: 'p', record: RECORD, listing: LISTING });
  }

  /** Persons by name, best first, told apart by their organisation; archived ones are not found. */
  search(caller: Caller, text: string, limit: number): Promise<SearchHit[]> {
    return this.database.read<SearchHit>(caller, SEARCH, [text, limit]);
  }
}

const SEARCH = nameSearch({
  resource: 'persons',
  table: TABLE,
  alias: 'p',
  finds: 'search_persons',
  current: CURRENT,
  names: ['p.name', 'p.sort_name', 'p.last_name'],
  detail: `(SELECT name FROM organisation WHERE id = ${ORGANISATION_ID})`,
  kind: 'NULL',
});
