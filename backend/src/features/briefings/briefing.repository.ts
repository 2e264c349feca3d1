import type { Briefing } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { Database } from '../../platform/database/index.js';
import { BRIEFINGS, type Briefed } from './briefing.sql.js';

/** Gathers what to know before a talk, in one statement. */
@Injectable()
export class BriefingRepository {
  constructor(private readonly database: Database) {}

  async of(caller: Caller, resource: Briefed, id: string): Promise<Briefing> {
    const rows = await this.database.read<{ briefing: Briefing }>(caller, BRIEFINGS[resource], [id, caller.userId, resource]);
    const [row] = rows;
    if (!row) throw new Error('A briefing is one row');
    return row.briefing;
  }
}
