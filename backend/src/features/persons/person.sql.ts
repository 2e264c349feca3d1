import { PERSON_FIELDS } from '@knotenpunkt/shared';
import { columnsOf, recordOf } from '../../platform/database/index.js';
import type { Listing } from '../../platform/listing/index.js';
import { foundBy } from '../../platform/records/index.js';
import { PersonEntity } from './person.entity.js';
import { positionRecord } from './position.sql.js';

export const TABLE = 'person p';

export const CURRENT = 'p.archived_at IS NULL';

/** The open positions of a person, the one that stands for them first. */
const openPositions = (person: string): string => `FROM person_position WHERE person_id = ${person}.id AND until IS NULL`;
const OPEN_POSITIONS = openPositions('p');
const FIRST = 'ORDER BY main DESC, created_at, id LIMIT 1';

/** The organisation the person stands for. */
export const ORGANISATION_ID = `(SELECT organisation_id ${OPEN_POSITIONS} ${FIRST})`;

const writesTo = (person: string): string =>
  `coalesce(${person}.email, (SELECT email ${openPositions(person)} AND email IS NOT NULL ${FIRST}))`;

/** The address mails go to, of a person `p`. */
export const WRITES_TO = writesTo('p');

const ofAddress = (column: string, address = WRITES_TO): string =>
  `(SELECT ${column} FROM unreachable_address WHERE address = lower(${address}))`;

/** Since when that address is dead, and what the mail server says; null where it is not. */
export const UNREACHABLE_SINCE = ofAddress('since');
export const UNREACHABLE_REPLY = ofAddress('reply');

/** Where and whether somebody is written to, by the names of `Addressee`. */
export const addressee = (person: string): Record<string, string> => ({
  personId: `${person}.id`,
  name: `${person}.name`,
  addressLine: `${person}.address_line`,
  language: `${person}.language`,
  address: writesTo(person),
  doNotWrite: `${person}.do_not_write`,
  unreachable: `${ofAddress('since', writesTo(person))} IS NOT NULL`,
  archived: `${person}.archived_at IS NOT NULL`,
});

/** What is not a column but read from beside the person. */
const DERIVED = {
  organisationId: ORGANISATION_ID,
  function: `(SELECT function ${OPEN_POSITIONS} ${FIRST})`,
  writesTo: WRITES_TO,
  unreachableSince: UNREACHABLE_SINCE,
};

const COLUMNS = columnsOf(
  PersonEntity,
  'p',
  PERSON_FIELDS.filter(({ name }) => !(name in DERIVED)),
);

/** How persons are listed, the region's own fields aside: by last name. */
export const LISTING: Listing = {
  fields: PERSON_FIELDS,
  columns: { ...COLUMNS, ...DERIVED },
  order: { name: 'p.sort_name' },
  search: foundBy('search_persons', 'p'),
  current: CURRENT,
  defaultSort: { field: 'name', descending: false },
};

const NAMED = `json_build_object('id', p.id, 'name', p.name)`;

/** The office of a person, with the address it is written to. */
const ASSISTANT = `(SELECT json_build_object('id', office.id, 'name', office.name, 'writesTo', ${writesTo('office')})
  FROM person office WHERE office.id = p.assistant_id)`;

/** One person as the API answers it, built by PostgreSQL so that a list needs no hydration here. */
export const RECORD = recordOf({
  ...COLUMNS,
  writesTo: WRITES_TO,
  unreachableSince: UNREACHABLE_SINCE,
  unreachableReply: UNREACHABLE_REPLY,
  assistant: ASSISTANT,
  positions: `(SELECT coalesce(json_agg(${positionRecord(NAMED)} ORDER BY pp.main DESC, pp.created_at, pp.id), '[]')
    FROM person_position pp WHERE pp.person_id = p.id AND pp.until IS NULL)`,
});
