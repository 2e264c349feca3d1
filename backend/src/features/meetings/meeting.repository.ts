import { MEETING_FIELDS, TOPIC_FILTERS, type Meeting, type MeetingContact, type SearchHit } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { columnsOf, Database, recordOf, referenceTo, type Tx } from '../../platform/database/index.js';
import type { Listing } from '../../platform/listing/index.js';
import { foundBy, nameSearch, RecordRepository } from '../../platform/records/index.js';
import { Relations } from '../../platform/resources/index.js';
import { topicConditions, topicsOf } from '../topics/index.js';
import { MeetingEntity } from './meeting.entity.js';

export const TABLE = 'meeting m';

export const CURRENT = 'm.archived_at IS NULL';

const COLUMNS = columnsOf(MeetingEntity, 'm', MEETING_FIELDS);

const LISTING: Listing = {
  fields: [...MEETING_FIELDS, ...TOPIC_FILTERS],
  columns: COLUMNS,
  search: foundBy('search_meetings', 'm'),
  current: CURRENT,
  conditions: topicConditions('meetings', 'm'),
  defaultSort: { field: 'day', descending: true },
};

const named = (table: string, id: string): string =>
  `(SELECT json_build_object('id', x.id, 'name', x.name) FROM ${table} x WHERE x.id = ${id})`;

/** Who was invited and what they answered; a deputy stands in the list instead of whom they stand in for. */
const ANSWERS = `(SELECT json_build_object('invited', count(*)::int, 'yes', count(*) FILTER (WHERE i.answer = 'yes')::int,
    'maybe', count(*) FILTER (WHERE i.answer = 'maybe')::int, 'no', count(*) FILTER (WHERE i.answer = 'no')::int,
    'open', count(*) FILTER (WHERE i.answer IS NULL)::int)
  FROM invitation i WHERE i.meeting_id = m.id AND i.invited_at IS NOT NULL AND i.removed_at IS NULL AND i.answer IS DISTINCT FROM 'deputy')`;

const PARTIES = `coalesce((SELECT json_agg(json_build_object('organisationId', o.id, 'role', p.role,
    'organisation', json_build_object('id', o.id, 'name', o.name, 'kind', o.kind)) ORDER BY p.position)
  FROM meeting_party p JOIN organisation o ON o.id = p.organisation_id WHERE p.meeting_id = m.id), '[]')`;

/** One meeting as the API answers it. */
const RECORD = recordOf({
  ...COLUMNS,
  ...topicsOf('meetings', 'm'),
  group: named('working_group', 'm.group_id'),
  network: named('network', 'm.network_id'),
  initiative: named('initiative', 'm.initiative_id'),
  contact: referenceTo('user_account', 'm.contact_user_id', 'email'),
  parties: PARTIES,
  answers: ANSWERS,
});

const SEARCH = nameSearch({
  resource: 'meetings',
  table: TABLE,
  alias: 'm',
  finds: 'search_meetings',
  current: CURRENT,
  name: 'm.title',
  detail: `coalesce(to_char(m.day, 'DD.MM.YYYY'), m.place_name)`,
  kind: 'm.kind',
});

@Injectable()
export class MeetingRepository extends RecordRepository<MeetingEntity, Meeting> {
  constructor(database: Database, relations: Relations) {
    const listing = { ...LISTING, relations: relations.of('meetings') };
    super(database, MeetingEntity, { table: TABLE, alias: 'm', record: RECORD, listing });
  }

  /** Meetings by title, best first; archived ones are not found. */
  search(caller: Caller, text: string, mistyped: boolean): Promise<SearchHit[]> {
    return this.database.read<SearchHit>(caller, SEARCH, [text, mistyped]);
  }

  /** Users of the region, who may be named as contacts, by name. */
  async colleagues(regionId: string): Promise<MeetingContact[]> {
    return this.database.open<MeetingContact>(
      `SELECT u.id, u.name FROM user_account u WHERE u.ended_at IS NULL
         AND EXISTS (SELECT FROM user_region r WHERE r.user_id = u.id AND r.region_id = $1) ORDER BY u.name, u.id`,
      [regionId],
    );
  }

  async isColleague(tx: Tx, userId: string): Promise<boolean> {
    const rows = await tx.query('SELECT FROM user_region WHERE user_id = $1 AND region_id = $2', [userId, tx.regionId]);
    return rows.length > 0;
  }
}
