import type { Need } from '@knotenpunkt/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { Database } from '../../platform/database/index.js';
import { NeedSources, type NeedSource } from '../../platform/resources/index.js';

/** Answers that wait for approval, by round. */
@Injectable()
export class UpdateNeeds implements NeedSource, OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly sources: NeedSources,
  ) {}

  onModuleInit(): void {
    this.sources.add(this);
  }

  async needs(caller: Caller): Promise<Need[]> {
    if (!caller.scopeFor('update-rounds.write')) return [];
    const rows = await this.database.read<{ need: Need }>(caller, WAITING, [caller.userId]);
    return rows.map(({ need }) => need);
  }
}

const WAITING = `
  SELECT json_build_object('kind', 'updates_waiting', 'late', false, 'own', coalesce(r.contact_user_id = $1, false), 'since', max(q.answered_at),
    'subject', json_build_object('type', 'update-rounds', 'id', r.id, 'name', r.name), 'beside', NULL,
    'values', json_build_object('count', count(*), 'organisation', (array_agg(o.name ORDER BY q.answered_at DESC))[1])) AS need
  FROM update_request q JOIN update_round r ON r.id = q.round_id JOIN organisation o ON o.id = q.organisation_id
  WHERE q.state = 'answered' GROUP BY r.id, r.name, r.contact_user_id`;
