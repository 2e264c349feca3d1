import { HOME_ZONE, type Need } from '@knotenpunkt/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { NeedSources, type NeedSource } from '../../platform/resources/index.js';
import { CONTACT_DAYS } from './contact.sql.js';

/** Counted up to this many: more is only more. */
const MOST = 100;

/** How many organisations had no contact for longer than the region allows itself, of those who write down contacts. */
@Injectable()
export class QuietNeeds implements NeedSource, OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sources: NeedSources,
  ) {}

  onModuleInit(): void {
    this.sources.add(this);
  }

  async needs(caller: Caller): Promise<Need[]> {
    if (!caller.scopeFor('contacts.write')) return [];
    const rows = await this.database.read<{ need: Need }>(caller, QUIET, [caller.regionId, this.clock.now()]);
    return rows.map(({ need }) => need);
  }
}

/** Who came into the list only lately is not quiet yet. */
const QUIET = `
  WITH bound AS (
    SELECT r.id, r.name, r.quiet_after_days AS days, ($2::timestamptz AT TIME ZONE '${HOME_ZONE}')::date - r.quiet_after_days AS since
    FROM region r WHERE r.id = $1
  ), quiet AS (
    SELECT o.id FROM organisation o CROSS JOIN bound
    WHERE o.archived_at IS NULL AND o.state = 'active' AND NOT o.collective AND o.created_at < bound.since
      AND NOT EXISTS (SELECT FROM ${CONTACT_DAYS} WHERE contact.day >= bound.since)
    LIMIT ${MOST}
  )
  SELECT json_build_object('kind', 'quiet_organisations', 'late', false, 'own', true, 'since', bound.since,
    'subject', json_build_object('type', 'regions', 'id', bound.id, 'name', bound.name), 'beside', NULL,
    'values', json_build_object('count', counted.count, 'days', bound.days)) AS need
  FROM bound CROSS JOIN (SELECT count(*)::int AS count FROM quiet) AS counted WHERE counted.count > 0`;
